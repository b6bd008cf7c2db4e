// `glane stats`: what an index holds.
#include <algorithm>

#include "command.hpp"
#include "facet_bars.hpp"
#include "figures.hpp"
#include "printable.hpp"
#include "search_messages.hpp"
#include "search_options.hpp"
#include "shown_date.hpp"
#include "stats_messages.hpp"

namespace glane::cli {

namespace {

std::string date_text(const std::optional<Date>& date) {
  return date ? shown_date(*date) : std::string(messages::kNone);
}

void print_statistics(const IndexStatistics& statistics, Terminal& terminal) {
  const std::pair<Message, std::string> rows[] = {
      {messages::kDocumentsRow, grouped(statistics.documents)},
      {messages::kArticlesRow, grouped(statistics.articles)},
      {messages::kCommentsRow, grouped(statistics.comments)},
      {messages::kThreadsRow, grouped(statistics.threads)},
      {messages::kAuthorsRow, grouped(statistics.authors)},
      {messages::kTermsRow, grouped(statistics.terms)},
      {messages::kWordsADocumentRow, decimal(statistics.average_length)},
      {messages::kSizeOnDiskRow, size_in_words(static_cast<double>(statistics.bytes))},
      {messages::kFirstDateRow, date_text(statistics.first_date)},
      {messages::kLastDateRow, date_text(statistics.last_date)},
      {messages::kUndatedRow, grouped(statistics.undated)},
      {messages::kStopWordsRow, grouped(statistics.stop_words)},
      {messages::kGroupsOfSynonymsRow, grouped(statistics.synonym_groups)},
      {messages::kProtectedWordsRow, grouped(statistics.protected_words)}};
  std::size_t width = 0;
  for (const auto& row : rows) width = std::max(width, columns(row.first));
  for (const auto& [name, value] : rows) {
    terminal.print_line(std::string(name).append(width + 2 - columns(name), ' ') + value);
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
