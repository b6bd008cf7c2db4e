#include <algorithm>
#include <array>

#include "command.hpp"
#include "route.hpp"
#include "suggest.hpp"

namespace glane::cli {

namespace {

// What says where the index lies, what to read or write there, or how a terminal shows it.
constexpr std::array<std::string_view, 15> kOfTerminals = {
    "help",      "index",   "color", "batch", "save",   "saved",   "wait", "stopwords",
    "synonyms",  "protect", "stems", "dates", "list",   "remove",  "extra-stopwords"};

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

std::vector<Route> make_routes() {
  const auto summary_of = [](std::string_view command) { return find_command(command).summary; };
  std::vector<Route> all;
  const auto add = [&](Route route) { all.push_back(with_options(std::move(route))); };
  add({"/api/search", "search", summary_of("search"), "q"});
  add({"/api/facets", "facets", summary_of("facets"), "q"});
  Route documents{"/api/documents", "show", "print documents whole", "id", true, true};
  // Threads have a route of their own.
  documents = with_options(documents);
  documents.options.erase(
      std::remove_if(documents.options.begin(), documents.options.end(),
                     [](const OptionRow& option) { return option.name == "thread"; }),
      documents.options.end());
  all.push_back(documents);
  add({"/api/threads", "show", "print the article and every comment, as a tree", "id", true, true,
       {"--thread"}});
  add({"/api/similar", "similar", "find documents like one", "id", true, true});
  add({"/api/context", "context", summary_of("context"), "id", true, true});
  add({"/api/frequency", "frequency", summary_of("frequency"), "q", true});
  add({"/api/concordance", "concordance", summary_of("concordance"), "q", true});
  add({"/api/neighbours", "neighbours", summary_of("neighbours"), "q", true});
  add({"/api/analyze", "analyze", summary_of("analyze"), "q", true, false, {}, {}, ask_analyze});
  add({"/api/stats", "stats", summary_of("stats"), ""});
  add({"/api/new", "new", summary_of("new"), "name", false, false, {"--dry-run"}, {}, nullptr,
       true});
  all.push_back(suggestions());
  return all;
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
