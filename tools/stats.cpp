// `glane stats`: what an index holds.
#include <algorithm>

#include "command.hpp"
#include "facet_bars.hpp"
#include "figures.hpp"
#include "json_line.hpp"
#include "messages.hpp"
#include "search_messages.hpp"
#include "search_options.hpp"

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
  return dump({{"documents", statistics.documents},
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
               {"writing_process",
                statistics.writing_process ? Json(*statistics.writing_process) : Json()}});
}

std::string date_text(const std::optional<Date>& date) {
  return date ? french_date(*date) : std::string(messages::kNone);
}

void print_statistics(const IndexStatistics& statistics, Terminal& terminal) {
  const std::pair<std::string_view, std::string> rows[] = {
      {"documents", std::to_string(statistics.documents)},
      {"articles", std::to_string(statistics.articles)},
      {"comments", std::to_string(statistics.comments)},
      {"threads", std::to_string(statistics.threads)},
      {"authors", std::to_string(statistics.authors)},
      {"terms", std::to_string(statistics.terms)},
      {"words a document", decimal(statistics.average_length)},
      {"size on disk", size_in_words(static_cast<double>(statistics.bytes))},
      {"first date", date_text(statistics.first_date)},
      {"last date", date_text(statistics.last_date)},
      {"undated", std::to_string(statistics.undated)},
      {"stop words", std::to_string(statistics.stop_words)},
      {"groups of synonyms", std::to_string(statistics.synonym_groups)},
      {"protected words", std::to_string(statistics.protected_words)}};
  std::size_t width = 0;
  for (const auto& row : rows) width = std::max(width, row.first.size());
  for (const auto& [name, value] : rows) {
    terminal.print_line(std::string(name).append(width + 2 - name.size(), ' ') + value);
  }
  const Facet sites{"site", statistics.sites, statistics.sites.size()};
  terminal.print(facet_bars(sites, 0, terminal));
}

}  // namespace

Action setup_stats(const Arguments& arguments) {
  arguments.forbid_operands();
  const std::vector<std::string> directories = index_directories(arguments);
  const bool json = arguments.text("format") == "json";
  return [directories, json](Terminal& terminal) {
    const IndexStatistics statistics = Index(directories).statistics();
    if (json) {
      terminal.print_json(statistics_json(statistics));
    } else {
      print_statistics(statistics, terminal);
    }
    return ExitStatus::done;
  };
}

}  // namespace glane::cli
