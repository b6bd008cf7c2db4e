#include "serve/suggest.hpp"

#include "json_line.hpp"
#include "search_options.hpp"

namespace glane::cli {

namespace {

constexpr std::size_t kUsual = 8;  // rows of a list below a search box
constexpr double kSeconds = 1;     // later, who types has typed on

SearchRequest without_hits(SearchRequest request) {
  request.limit = 0;
  request.snippets = false;
  request.count_all = false;
  request.timeout_seconds = kSeconds;
  return request;
}

nlohmann::ordered_json counts_of(const Facet& facet) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const FacetCount& count : facet.counts) {
    if (count.value) list.push_back({{"value", *count.value}, {"count", count.count}});
  }
  return list;
}

ExitStatus run_suggestions(const std::string& typed, std::size_t limit, const Session& session) {
  SearchRequest names = without_hits({});
  names.suggest = false;
  names.facets = {{"author", limit, typed}, {"site", limit, typed}, {"section", limit, typed}};
  const SearchResponse named = session.answer(&Index::search, names);
  SearchRequest words = without_hits({});
  words.query = typed;
  words.plain = true;
  const SearchResponse spelled = session.answer(&Index::search, words);
  nlohmann::ordered_json corrected;  // null
  if (spelled.corrected) corrected = *spelled.corrected;
  const nlohmann::ordered_json answer = {{"q", typed},
                                         {"corrected", corrected},
                                         {"authors", counts_of(named.facets[0])},
                                         {"sites", counts_of(named.facets[1])},
                                         {"sections", counts_of(named.facets[2])}};
  session.terminal().print_json(dump(answer));
  return ExitStatus::done;
}

}  // namespace

Question ask_suggestions(const Arguments& arguments) {
  const std::string typed = query_of(arguments);
  const std::size_t limit = arguments.number("limit", kUsual, 1);
  return [typed, limit](const Session& session) { return run_suggestions(typed, limit, session); };
}

}  // namespace glane::cli
