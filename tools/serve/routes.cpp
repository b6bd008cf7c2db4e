#include <algorithm>
#include <array>

#include "command.hpp"
#include "serve/route.hpp"
#include "serve/suggest.hpp"

namespace glane::cli {

namespace {

// What says where the index lies, what to read or write there, or how a terminal shows it.
constexpr std::array<std::string_view, 16> kOfTerminals = {
    "help", "index",     "color",           "batch",   "save",  "saved",
    "wait", "stopwords", "synonyms",        "protect", "stems", "dates",
    "list", "remove",    "extra-stopwords", kNoPager};

bool is_of_terminals(std::string_view name) {
  return std::find(kOfTerminals.begin(), kOfTerminals.end(), name) != kOfTerminals.end();
}

// Text is for terminals: the first of the other forms is what is not asked for.
OptionRow for_programs(OptionRow option) {
  constexpr std::string_view kText = "text|";
  if (option.name == "format" && option.value.substr(0, kText.size()) == kText) {
    option.value.remove_prefix(kText.size());
  }
  return option;
}

Question ask_analyze(const Arguments& arguments) {
  const Action analyze = find_command("analyze").setup(arguments);
  return [analyze](const Session& session) { return analyze(session.terminal()); };
}

Route with_options(Route route) {
  const Command& command = find_command(route.command);
  for (const OptionRow& option : command.options) {
    const std::string flag = "--" + std::string(option.name);
    const bool is_fixed =
        std::find(route.fixed.begin(), route.fixed.end(), flag) != route.fixed.end();
    if (!is_of_terminals(option.name) && !is_fixed) route.options.push_back(for_programs(option));
  }
  if (route.ask == nullptr) route.ask = command.ask;
  return route;
}

Route suggestions() {
  Route route{"/api/suggest", "search", "propose authors, sites, sections and a better spelling",
              "q", true};
  route.options = {{"limit", 0, "N", "at most N of each (8)"}};
  route.ask = ask_suggestions;
  return route;
}

std::string_view summary_of(std::string_view command) {
  return find_command(command).summary;
}

Route of_words(std::string_view path, std::string_view command, bool needs_words) {
  Route route{path, command, summary_of(command), "q", needs_words};
  route.repeats = command == "frequency";
  return with_options(route);
}

// One document, or what is around it; `show` takes several.
Route of_document(std::string_view path, std::string_view command, std::string_view summary) {
  Route route{path, command, summary, "id", true, true};
  route.repeats = command == "show";
  if (path == "/api/threads") route.fixed = {"--thread"};
  route = with_options(route);
  // Threads have a route of their own.
  route.options.erase(
      std::remove_if(route.options.begin(), route.options.end(),
                     [](const OptionRow& option) { return option.name == "thread"; }),
      route.options.end());
  return route;
}

Route of_saved_searches() {
  Route route{"/api/new", "new", summary_of("new"), "name"};
  route.fixed = {"--dry-run"};
  route.repeats = true;
  route.can_settle = true;
  return with_options(route);
}

std::vector<Route> make_routes() {
  Route analysis{"/api/analyze", "analyze", summary_of("analyze"), "q", true};
  analysis.ask = ask_analyze;
  return {of_words("/api/search", "search", false),
          of_words("/api/facets", "facets", false),
          of_document("/api/documents", "show", "print documents whole"),
          of_document("/api/threads", "show", "print the article and every comment, as a tree"),
          of_document("/api/similar", "similar", "find documents like one"),
          of_document("/api/context", "context", summary_of("context")),
          of_words("/api/frequency", "frequency", true),
          of_words("/api/concordance", "concordance", true),
          of_words("/api/neighbours", "neighbours", true),
          with_options(analysis),
          with_options({"/api/stats", "stats", summary_of("stats"), ""}),
          of_saved_searches(),
          suggestions()};
}

}  // namespace

const std::vector<Route>& routes() {
  static const std::vector<Route> all = make_routes();
  return all;
}

const OptionRow& index_parameter() {
  static const OptionRow row{"index", 0, "NAME", "ask this index only; repeatable; all without it",
                             true};
  return row;
}

}  // namespace glane::cli
