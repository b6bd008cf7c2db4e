// `glane stats`: what an index holds.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "command.hpp"
#include "facet_bars.hpp"
#include "figures.hpp"
#include "search_options.hpp"
#include "words.hpp"

namespace glane::cli {

namespace {

using Json = nlohmann::ordered_json;

Json date_json(const std::optional<Date>& date) {
  return date ? Json(iso_date(*date)) : Json();
}

std::string statistics_json(const IndexStatistics& statistics) {
  Json sites = Json::array();
  for (const FacetCount& site : statistics.sites) {
    sites.push_back({{"value", site.value ? Json(*site.value) : Json()}, {"count", site.count}});
  }
  const Json json = {
      {"documents", statistics.documents},
      {"articles", statistics.articles},
      {"comments", statistics.comments},
      {"threads", statistics.threads},
      {"authors", statistics.authors},
      {"terms", statistics.terms},
      {"bytes", statistics.bytes},
      {"average_length", statistics.average_length},
      {"first_date", date_json(statistics.first_date)},
      {"last_date", date_json(statistics.last_date)},
      {"undated", statistics.undated},
      {"stop_words", statistics.stop_words},
      {"synonyms", statistics.synonym_groups},
      {"protected_words", statistics.protected_words},
      {"sites", sites},
      {"format", statistics.format},
      {"commit", statistics.commit},
      {"segments", statistics.segments},
      {"removed", statistics.removed},
      {"files", statistics.files},
      {"pages", statistics.pages},
      {"unfinished_files", statistics.unfinished_files},
      {"gone", statistics.removed_from_page},
      {"forgotten", statistics.suppressed},
      {"last_commit", date_json(statistics.last_commit)},
      {"writing_process", statistics.writing_process ? Json(*statistics.writing_process) : Json()}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string date_text(const std::optional<Date>& date) {
  return date ? french_date(*date) : std::string(words::kNone);
}

void print_statistics(const IndexStatistics& statistics, Terminal& terminal) {
  const std::pair<std::string_view, std::string> rows[] = {
      {words::kDocumentsRow, std::to_string(statistics.documents)},
      {words::kArticlesRow, std::to_string(statistics.articles)},
      {words::kCommentsRow, std::to_string(statistics.comments)},
      {words::kThreadsRow, std::to_string(statistics.threads)},
      {words::kAuthorsRow, std::to_string(statistics.authors)},
      {words::kTermsRow, std::to_string(statistics.terms)},
      {words::kLengthRow, decimal(statistics.average_length)},
      {words::kSizeRow, size_in_words(static_cast<double>(statistics.bytes))},
      {words::kFirstDateRow, date_text(statistics.first_date)},
      {words::kLastDateRow, date_text(statistics.last_date)},
      {words::kUndatedRow, std::to_string(statistics.undated)},
      {words::kStopWordsRow, std::to_string(statistics.stop_words)},
      {words::kSynonymsRow, std::to_string(statistics.synonym_groups)},
      {words::kProtectedRow, std::to_string(statistics.protected_words)}};
  std::size_t width = 0;
  for (const auto& row : rows) width = std::max(width, row.first.size());
  for (const auto& [name, value] : rows) {
    terminal.print(std::string(name).append(width + 2 - name.size(), ' ') + value + "\n");
  }
  const Facet sites{"site", statistics.sites, statistics.sites.size()};
  terminal.print(facet_bars(sites, 0, terminal));
}

}  // namespace

Run setup_stats(const Arguments& arguments) {
  arguments.forbid_operands();
  const std::string directory = index_directory(arguments);
  const bool json = arguments.text("format") == "json";
  return [directory, json](Terminal& terminal) {
    const IndexStatistics statistics = Index(directory).statistics();
    if (json) {
      terminal.print_json(statistics_json(statistics));
    } else {
      print_statistics(statistics, terminal);
    }
    return ExitStatus::done;
  };
}

}  // namespace glane::cli
