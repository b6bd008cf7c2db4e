// `glane stats`: what an index holds.
#include <algorithm>

#include "command.hpp"
#include "facet_bars.hpp"
#include "figures.hpp"
#include "messages.hpp"
#include "search_messages.hpp"
#include "search_options.hpp"

namespace glane::cli {

namespace {

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

Question ask_stats(const Arguments& arguments) {
  arguments.forbid_operands();
  const bool json = arguments.text("format") == "json";
  return [json](const Session& session) {
    const IndexStatistics statistics = session.index().statistics();
    if (json) {
      session.terminal().print_json(to_json(statistics));
    } else {
      print_statistics(statistics, session.terminal());
    }
    return ExitStatus::done;
  };
}

}  // namespace glane::cli
