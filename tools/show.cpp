// `glane show`: documents whole, or their threads.
#include <algorithm>
#include <set>
#include <utility>

#include "chosen_fields.hpp"
#include "command.hpp"
#include "messages.hpp"
#include "search_messages.hpp"
#include "search_options.hpp"
#include "thread_text.hpp"

namespace glane::cli {

namespace {

struct Show {
  std::vector<std::string> ids;
  std::string format;
  DocumentFields fields;
};

using Thread = std::vector<ThreadNode>;

// A line between documents, or threads, that are printed one below the other.
void print_rule(Terminal& terminal) {
  std::string rule;
  for (std::size_t i = 0; i < std::min(terminal.width(), kWidestWholeText); ++i) rule += "─";
  terminal.print_line("\n" + terminal.paint(Style::dim, rule));
}

void print_documents(const std::vector<Document>& documents, Terminal& terminal) {
  const Document* before = nullptr;
  for (const Document& document : documents) {
    if (before != nullptr) print_rule(terminal);
    const bool comment = document.type == DocumentType::comment;
    const bool in_thread = comment && before != nullptr && before->thread == document.thread;
    print_document(document, in_thread, terminal);
    before = &document;
  }
}

void print_threads(const std::vector<Thread>& threads, Terminal& terminal) {
  for (const Thread& thread : threads) {
    if (&thread != &threads.front()) print_rule(terminal);
    print_thread(thread, terminal);
  }
}

// One JSON value, whatever the number of documents: a list.
void print_json(const std::vector<std::string>& documents, const std::string& format,
                Terminal& terminal) {
  if (format == "json") return terminal.print_json("[" + joined(documents, ",") + "]");
  for (const std::string& document : documents) terminal.print_json(document);
}

ExitStatus status_of(std::size_t found, bool some_missing) {
  if (found == 0) return ExitStatus::nothing_found;
  return some_missing ? ExitStatus::some_failed : ExitStatus::done;
}

ExitStatus show_documents(const Show& show, const Session& session) {
  Terminal& terminal = session.terminal();
  std::vector<Document> documents;
  std::set<std::pair<std::string, std::string>> seen;
  bool some_missing = false;
  for (const std::string& id : show.ids) {
    std::vector<Document> found = session.documents(id);
    if (found.empty()) terminal.report(fill(messages::kNoSuchDocument, {id}));
    some_missing |= found.empty();
    for (Document& document : found) {
      const bool is_new = seen.emplace(document.index, document.id).second;
      if (is_new) documents.push_back(std::move(document));
    }
  }
  if (show.format == "text") {
    print_documents(documents, terminal);
  } else {
    std::vector<std::string> json;
    for (const Document& document : documents) {
      json.push_back(show.fields.json(shown_json(document)));
    }
    print_json(json, show.format, terminal);
  }
  return status_of(documents.size(), some_missing);
}

// Of two ids of one thread the second adds nothing.
ExitStatus show_threads(const Show& show, const Session& session) {
  Terminal& terminal = session.terminal();
  std::vector<Thread> threads;
  std::set<std::string> seen;
  bool some_missing = false;
  for (const std::string& id : show.ids) {
    Thread thread = thread_tree(session.thread(id));
    if (thread.empty()) terminal.report(fill(messages::kNoSuchDocument, {id}));
    some_missing |= thread.empty();
    const bool is_new = !thread.empty() && seen.insert(thread.front().document.id).second;
    if (is_new) threads.push_back(std::move(thread));
  }
  if (show.format == "text") {
    print_threads(threads, terminal);
  } else {
    std::vector<std::string> json;
    for (const Thread& thread : threads) {
      for (std::size_t i = 0; i < thread.size(); ++i) {
        json.push_back(show.fields.json(shown_json(thread, i)));
      }
    }
    print_json(json, show.format, terminal);
  }
  return status_of(threads.size(), some_missing);
}

}  // namespace

Question ask_show(const Arguments& arguments) {
  arguments.require_operands("ID");
  const Show show{arguments.operands(), arguments.text("format"), DocumentFields(arguments)};
  if (show.format == "text" && !show.fields.all()) {
    throw Error(ErrorKind::usage, fill(messages::kFieldsFormat, {show.format}));
  }
  const auto run = arguments.has("thread") ? show_threads : show_documents;
  return [show, run](const Session& session) { return run(show, session); };
}

}  // namespace glane::cli
