// `glane new`: what came in for saved searches since they were last asked.
#include <algorithm>
#include <limits>
#include <utility>

#include "around_messages.hpp"
#include "command.hpp"
#include "hit_output.hpp"
#include "interrupt.hpp"
#include "json_line.hpp"
#include "saved_options.hpp"
#include "search_options.hpp"
#include "table_hits.hpp"
#include "text_hits.hpp"

namespace glane::cli {

namespace {

// Who asks for the same search at the same time has soon printed what there is.
constexpr double kWaitSeconds = 10;

struct New {
  std::string directory;
  std::vector<std::string> names;  // none: all
  std::size_t limit = 0;
  std::string format;
  bool dry_run = false;
  Waiting waiting;
};

struct Asked {
  std::string name;
  SearchRequest request;
  NewDocuments found;
};

SearchRequest request_of(const SavedSearches& searches, const std::string& name, const New& what) {
  const Arguments arguments = saved_arguments(searches, name);
  SearchRequest request = search_request_of(arguments);
  request.limit = what.limit;
  request.offset = 0;
  request.facets.clear();
  request.explain = false;
  request.snippets = what.format != "ids";
  if (!arguments.has("sort")) request.sort = Sort::date;
  return request;
}

// The names in one order, so that two processes that ask for the same wait for each other once.
std::vector<Asked> ask(const New& what, const Index& index, const StopTest& stop) {
  const SavedSearches searches = saved_searches(what.directory);
  std::vector<std::string> names = what.names.empty() ? searches.names() : what.names;
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  Waiting waiting = what.waiting;
  waiting.stop = stop;
  std::vector<Asked> asked;
  for (const std::string& name : names) {
    SearchRequest request = request_of(searches, name, what);
    request.stop = stop;
    asked.push_back({name, request, NewDocuments(searches, name, index, request, waiting)});
  }
  return asked;
}

void print_as_text(const Asked& one, Terminal& terminal) {
  const SearchResponse& response = one.found.response();
  const std::string count = counted(response.total, messages::kNewNoun);
  print_hit_list(fill(messages::kNewFor, {one.name, count}), response, terminal);
}

nlohmann::ordered_json hits_json(const SearchResponse& response) {
  return nlohmann::ordered_json::parse(to_json(response))["hits"];
}

void print_as_json(const std::vector<Asked>& asked, Terminal& terminal) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const Asked& one : asked) {
    const SearchResponse& response = one.found.response();
    list.push_back({{"name", one.name},
                    {"query", one.request.query},
                    {"total", response.total},
                    {"partial", response.partial},
                    {"hits", hits_json(response)}});
  }
  terminal.print_json(dump(list));
}

void print_as_lines(const Asked& one, Terminal& terminal) {
  for (const auto& hit : hits_json(one.found.response())) {
    nlohmann::ordered_json line = {{"name", one.name}};
    line.update(hit);
    terminal.print_json(dump(line));
  }
}

void print_new(const std::vector<Asked>& asked, const std::string& format, Terminal& terminal) {
  if (format == "json") return print_as_json(asked, terminal);
  bool is_first = true;
  for (const Asked& one : asked) {
    if (one.found.response().hits.empty()) continue;
    if (format == "text" && !std::exchange(is_first, false)) terminal.print_line("");
    if (format == "text") print_as_text(one, terminal);
    if (format == "jsonl") print_as_lines(one, terminal);
    if (format == "ids") write_hits(*ids_writer({}), one.found.response().hits, terminal);
  }
}

// What an interruption, a full disk or a closed pipe has kept from its reader stays new.
ExitStatus run_new(const New& what, const Session& session) {
  Terminal& terminal = session.terminal();
  std::vector<Asked> asked = session.answer(
      [&](const Index& index, const StopTest& stop) { return ask(what, index, stop); });
  print_new(asked, what.format, terminal);
  terminal.flush();
  if (!what.dry_run) session.require_reader();
  std::size_t printed = 0;
  for (Asked& one : asked) {
    const SearchResponse& response = one.found.response();
    const std::size_t left = response.total - response.hits.size();
    printed += response.hits.size();
    if (left > 0) terminal.report(fill(messages::kMoreNew, {one.name, grouped(left)}));
    if (response.partial) {
      terminal.note_partial();
      terminal.report(messages::kNewPartial);
    }
    if (!what.dry_run) one.found.settle();
  }
  return printed > 0 ? ExitStatus::done : ExitStatus::nothing_found;
}

ExitStatus list_searches(const New& what, Terminal& terminal) {
  const SavedSearches searches = saved_searches(what.directory);
  const std::vector<std::string> names = searches.names();
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const std::string& name : names) {
    const SavedSearch search = searches.find(name).value_or(SavedSearch());
    if (what.format == "text") {
      terminal.print_table(name + "\t" + command_line_of(search) + "\n");
    } else {
      list.push_back({{"name", name}, {"query", search.query}, {"options", search.options}});
    }
  }
  if (what.format != "text") terminal.print_json(dump(list));
  return names.empty() ? ExitStatus::nothing_found : ExitStatus::done;
}

ExitStatus remove_searches(const New& what, Terminal&) {
  const SavedSearches searches = saved_searches(what.directory);
  bool some_missing = false;
  for (const std::string& name : what.names) {
    if (searches.remove(name, what.waiting)) continue;
    print_error(fill(messages::kNoSuchSearch, {name}));
    some_missing = true;
  }
  return some_missing ? ExitStatus::nothing_found : ExitStatus::done;
}

New new_of(const Arguments& arguments) {
  New what{
      index_directory(arguments), arguments.operands(),     arguments.number("limit", kMostNumber),
      arguments.text("format"),   arguments.has("dry-run"), waiting(arguments)};
  if (!arguments.has("wait")) what.waiting.seconds = kWaitSeconds;
  return what;
}

}  // namespace

Question ask_new(const Arguments& arguments) {
  const New what = new_of(arguments);
  return [what](const Session& session) { return run_new(what, session); };
}

Action setup_new(const Arguments& arguments) {
  const New what = new_of(arguments);
  if (arguments.has("list") && arguments.has("remove")) {
    throw Error(ErrorKind::usage, fill(messages::kOneOf, {"list", "remove"}));
  }
  if (arguments.has("list")) {
    arguments.forbid_operands();
    return [what](Terminal& terminal) { return list_searches(what, terminal); };
  }
  if (!arguments.has("remove")) return on_index(ask_new(arguments), arguments);
  arguments.require_operands("NAME");
  return [what](Terminal& terminal) { return remove_searches(what, terminal); };
}

}  // namespace glane::cli
