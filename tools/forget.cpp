// `glane forget`: takes documents out of an index for good.
#include <algorithm>

#include "command.hpp"
#include "erasure.hpp"
#include "interrupt.hpp"
#include "json_line.hpp"
#include "maintenance_messages.hpp"
#include "messages.hpp"
#include "printable.hpp"
#include "search_options.hpp"
#include "terminal_messages.hpp"

namespace glane::cli {

namespace {

struct Forgetting {
  std::string directory;
  std::vector<std::string> operands;
  std::vector<std::string> authors;
  ForgetOptions options;
  bool json = false;
};

// Something that was meant as an id and is none must not be taken for words.
bool looks_like_an_id(const std::string& operand) {
  return operand.find(' ') == std::string::npos && operand.find_first_of("/#") != std::string::npos;
}

std::vector<std::string> ids_of_query(const Index& index, const std::string& query) {
  SearchRequest request;
  request.query = query;
  request.all = true;
  request.limit = kMostNumber;
  request.snippets = request.suggest = request.count_all = false;
  request.timeout_seconds = 0;  // all of them
  request.stop = interrupted;
  std::vector<std::string> ids;
  for (const Hit& hit : index.search(request).hits) ids.push_back(hit.document.id);
  return ids;
}

// Those of the operands that no reader sees, but that have something to be erased.
std::vector<std::string> hidden_ids(const Forgetting& forgetting,
                                    const std::vector<std::string>& operands) {
  if (!forgetting.options.erase || operands.empty()) return {};
  ForgetOptions look;
  look.erase = look.dry_run = true;
  const ForgetReport report = forget(forgetting.directory, {operands, {}}, look);
  std::vector<std::string> hidden;
  for (const std::string& operand : operands) {
    const auto& unknown = report.unknown;
    if (std::count(unknown.begin(), unknown.end(), operand) == 0) hidden.push_back(operand);
  }
  return hidden;
}

// The ids among the operands; where none is one, the ids that they find as a query.
std::vector<std::string> ids_of(const Forgetting& forgetting, bool& some_missing) {
  if (forgetting.operands.empty()) return {};
  const Index index(forgetting.directory);
  std::vector<std::string> ids;
  std::vector<std::string> unseen;
  for (const std::string& operand : forgetting.operands) {
    const auto document = index.document(operand);
    document ? ids.push_back(document->id) : unseen.push_back(operand);
  }
  const std::vector<std::string> hidden = hidden_ids(forgetting, unseen);
  ids.insert(ids.end(), hidden.begin(), hidden.end());
  for (const std::string& operand : unseen) {
    const bool is_hidden = std::count(hidden.begin(), hidden.end(), operand) > 0;
    if (is_hidden || !looks_like_an_id(operand)) continue;
    some_missing = true;
    print_error(fill(messages::kNoSuchDocument, {operand}));
  }
  if (!ids.empty() || some_missing) {
    some_missing = some_missing || ids.size() < forgetting.operands.size();
    return ids;
  }
  return ids_of_query(index, joined(forgetting.operands, " "));
}

ExitStatus run_forget(const Forgetting& forgetting, Terminal& terminal) {
  catch_interrupts(messages::kStopping);
  bool some_missing = false;
  SuppressionList request{ids_of(forgetting, some_missing), forgetting.authors};
  if (forgetting.operands.empty() && forgetting.authors.empty()) {
    request = suppressed(forgetting.directory);
  }
  ForgetReport report;
  const bool any = !(request.ids.empty() && request.authors.empty());
  if (any) report = forget(forgetting.directory, request, forgetting.options);
  if (forgetting.options.erase && (any || forgetting.json)) {
    print_erasure(report, forgetting.options.dry_run, forgetting.json, terminal);
  } else {
    for (const std::string& id : report.ids) terminal.print_line(printable(id));
  }
  if (!any) return ExitStatus::nothing_found;
  if (report.erasure.is_interrupted) {
    print_error(messages::kEraseInterrupted, std::string(messages::kEraseInterruptedHint));
    return ExitStatus::interrupted;
  }
  if (!report.erasure.is_whole) {
    print_error(fill(messages::kNotWhole, {forgetting.directory}),
                std::string(messages::kNotWholeHint));
    return ExitStatus::unreadable;
  }
  return some_missing ? ExitStatus::some_failed : ExitStatus::done;
}

ExitStatus run_undo(const Forgetting& forgetting) {
  catch_interrupts(messages::kStopping);
  const SuppressionList unknown = undo_forget(
      forgetting.directory, {forgetting.operands, forgetting.authors}, forgetting.options.waiting);
  for (const auto* names : {&unknown.ids, &unknown.authors}) {
    for (const std::string& name : *names) print_error(fill(messages::kNotForgotten, {name}));
  }
  const std::size_t asked = forgetting.operands.size() + forgetting.authors.size();
  const std::size_t failed = unknown.ids.size() + unknown.authors.size();
  if (failed == asked) return ExitStatus::nothing_found;
  return failed > 0 ? ExitStatus::some_failed : ExitStatus::done;
}

ExitStatus run_list(const std::string& directory, bool json, Terminal& terminal) {
  const SuppressionList all = suppressed(directory);
  if (json) {
    terminal.print_json(dump({{"ids", all.ids}, {"authors", all.authors}}));
    return ExitStatus::done;
  }
  for (const std::string& id : all.ids) terminal.print_line(printable(id));
  for (const std::string& name : all.authors) {
    terminal.print_line(fill(messages::kForgottenAuthor, {printable(name)}));
  }
  return ExitStatus::done;
}

}  // namespace

Action setup_forget(const Arguments& arguments) {
  const Forgetting forgetting{
      index_directory(arguments),
      arguments.operands(),
      arguments.all("author"),
      {waiting(arguments), arguments.has("erase"), arguments.has("dry-run")},
      arguments.text("format") == "json"};
  const bool undo = arguments.has("undo");
  if (forgetting.options.erase && (undo || arguments.has("list"))) {
    throw Error(ErrorKind::usage, std::string(messages::kEraseAlone));
  }
  if (arguments.has("list")) {
    arguments.forbid_operands();
    return [forgetting](Terminal& terminal) {
      return run_list(forgetting.directory, forgetting.json, terminal);
    };
  }
  // An erasure of nothing in particular is one of all that was forgotten.
  if (forgetting.authors.empty() && (undo || !forgetting.options.erase)) {
    arguments.require_operands("ID");
  }
  if (undo) return [forgetting](Terminal&) { return run_undo(forgetting); };
  return [forgetting](Terminal& terminal) { return run_forget(forgetting, terminal); };
}

}  // namespace glane::cli
