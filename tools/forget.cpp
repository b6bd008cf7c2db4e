// `glane forget`: takes documents out of an index for good.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "command.hpp"
#include "figures.hpp"
#include "printable.hpp"
#include "search_options.hpp"
#include "words.hpp"

namespace glane::cli {

namespace {

struct Forgetting {
  std::string directory;
  std::vector<std::string> operands;
  std::vector<std::string> authors;
  double wait_seconds = 0;
  bool dry_run = false;
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
  request.snippets = request.suggest = false;
  std::vector<std::string> ids;
  for (const Hit& hit : index.search(request).hits) ids.push_back(hit.document.id);
  return ids;
}

// The ids among the operands; where none is one, the ids that they find as a query.
std::vector<std::string> ids_of(const Forgetting& forgetting, bool& some_missing) {
  if (forgetting.operands.empty()) return {};
  const Index index(forgetting.directory);
  std::vector<std::string> ids;
  std::string query;
  for (const std::string& operand : forgetting.operands) {
    const auto document = index.document(operand);
    if (document) ids.push_back(document->id);
    if (!document && looks_like_an_id(operand)) {
      some_missing = true;
      complain(fill(words::kNoSuchDocument, {operand}));
    }
    query += (query.empty() ? "" : " ") + operand;
  }
  if (!ids.empty() || some_missing) {
    some_missing = some_missing || ids.size() < forgetting.operands.size();
    return ids;
  }
  return ids_of_query(index, query);
}

ExitStatus run_forget(const Forgetting& forgetting, Terminal& terminal) {
  bool some_missing = false;
  const Forgotten request{ids_of(forgetting, some_missing), forgetting.authors};
  std::vector<std::string> gone = request.ids;
  if (!forgetting.dry_run && !(request.ids.empty() && request.authors.empty())) {
    gone = forget(forgetting.directory, request, forgetting.wait_seconds);
  }
  for (const std::string& id : gone) terminal.print(printable(id) + "\n");
  if (gone.empty() && request.authors.empty()) return ExitStatus::nothing_found;
  return some_missing ? ExitStatus::some_failed : ExitStatus::done;
}

ExitStatus run_undo(const Forgetting& forgetting) {
  const Forgotten unknown = undo_forget(
      forgetting.directory, {forgetting.operands, forgetting.authors}, forgetting.wait_seconds);
  for (const std::string& id : unknown.ids) complain(fill(words::kNotForgotten, {id}));
  for (const std::string& name : unknown.authors) complain(fill(words::kNotForgotten, {name}));
  const std::size_t asked = forgetting.operands.size() + forgetting.authors.size();
  const std::size_t failed = unknown.ids.size() + unknown.authors.size();
  if (failed == asked) return ExitStatus::nothing_found;
  return failed > 0 ? ExitStatus::some_failed : ExitStatus::done;
}

ExitStatus run_list(const std::string& directory, bool json, Terminal& terminal) {
  const Forgotten all = forgotten(directory);
  if (json) {
    const nlohmann::ordered_json list = {{"ids", all.ids}, {"authors", all.authors}};
    terminal.print_json(
        list.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    return ExitStatus::done;
  }
  for (const std::string& id : all.ids) terminal.print(printable(id) + "\n");
  for (const std::string& name : all.authors) {
    terminal.print(fill(words::kForgottenAuthor, {printable(name)}) + "\n");
  }
  return ExitStatus::done;
}

}  // namespace

Run setup_forget(const Arguments& arguments) {
  const Forgetting forgetting{
      index_directory(arguments), arguments.operands(), arguments.all("author"),
      static_cast<double>(arguments.number("wait", 0)), arguments.has("dry-run")};
  if (arguments.has("list")) {
    arguments.forbid_operands();
    const bool json = arguments.text("format") == "json";
    return [forgetting, json](Terminal& terminal) {
      return run_list(forgetting.directory, json, terminal);
    };
  }
  if (forgetting.authors.empty()) arguments.require_operands("ID");
  if (arguments.has("undo")) return [forgetting](Terminal&) { return run_undo(forgetting); };
  return [forgetting](Terminal& terminal) { return run_forget(forgetting, terminal); };
}

}  // namespace glane::cli
