// `glane context`: what a document answers, and what answers it.
#include <utility>

#include "command.hpp"
#include "messages.hpp"
#include "search_options.hpp"
#include "thread_text.hpp"

namespace glane::cli {

namespace {

struct Asked {
  std::string id;
  std::string format;
};

ExitStatus run_context(const Asked& asked, const Session& session) {
  Terminal& terminal = session.terminal();
  const std::optional<Document> document = session.index().document(asked.id);
  if (!document) {
    terminal.report(fill(messages::kNoSuchDocument, {asked.id}));
    return ExitStatus::nothing_found;
  }
  const std::vector<ThreadNode> thread = thread_tree(session.thread(document->id));
  const std::vector<ThreadNode> context = thread_context(thread, document->id);
  if (asked.format == "json") {
    terminal.print_json(context_json(context, document->id));
  } else {
    print_context(context, thread, document->id, terminal);
  }
  return ExitStatus::done;
}

}  // namespace

Question ask_context(const Arguments& arguments) {
  const Asked asked{arguments.one_operand("ID"), arguments.text("format")};
  return [asked](const Session& session) { return run_context(asked, session); };
}

}  // namespace glane::cli
