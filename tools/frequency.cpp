// `glane frequency`: how often queries stand in the words of each month, year, author or site.
#include <ctime>
#include <string>
#include <vector>

#include "command.hpp"
#include "csv_row.hpp"
#include "frequency_plot.hpp"
#include "frequency_text.hpp"
#include "legacy_text.hpp"
#include "search_messages.hpp"
#include "search_options.hpp"
#include "words_messages.hpp"
#include "words_options.hpp"

namespace glane::cli {

namespace {

struct Frequency {
  FrequencyRequest request;
  std::string format;
  PlotSource source;
};

FrequencyBy by_named(std::string_view name) {
  if (name == "year") return FrequencyBy::year;
  if (name == "author") return FrequencyBy::author;
  return name == "site" ? FrequencyBy::site : FrequencyBy::month;
}

// "author Jean Roy; since 2020": what was left out of what was counted.
std::string filters_of(const Arguments& arguments) {
  std::vector<std::string> parts;
  for (const char* name : {"type", "author", "site", "since", "until"}) {
    const std::vector<std::string> values = arguments.all(name);
    if (!values.empty()) parts.push_back(std::string(name) + " " + joined(values, ", "));
  }
  return joined(parts, "; ");
}

// By this computer's clock and its zone.
std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  char text[32] = "";
  if (localtime_r(&now, &local) != nullptr) std::strftime(text, sizeof text, "%Y-%m-%d", &local);
  return text;
}

// A row for each query of each bucket.
void print_csv(const FrequencyResponse& response, CsvTable table) {
  table.add({std::string(frequency_by_name(response.by)), "query", "documents", "occurrences",
             "per_million", "corpus_documents", "corpus_words"});
  for (const FrequencyBucket& bucket : response.buckets) {
    for (std::size_t i = 0; i < response.queries.size(); ++i) {
      const FrequencyCount& count = bucket.counts[i];
      table.add({bucket.value.value_or(""), response.queries[i], std::to_string(count.documents),
                 std::to_string(count.occurrences),
                 plain_number(per_million(count.occurrences, bucket.words)),
                 std::to_string(bucket.documents), std::to_string(bucket.words)});
    }
  }
}

ExitStatus run_frequency(const Frequency& asked, const Session& session) {
  Terminal& terminal = session.terminal();
  const FrequencyResponse response = session.answer(&Index::frequency, asked.request);
  if (asked.format == "text") {
    terminal.print(frequency_text(response, terminal));
  } else if (asked.format == "json") {
    terminal.print_json(to_json(response));
  } else if (asked.format == "csv" || asked.format == "bom") {
    print_csv(response, {asked.format == "bom", terminal});
  } else {
    terminal.print_table(frequency_plot(response, asked.source));
  }
  if (response.partial && asked.format != "json") terminal.report(messages::kPartial);
  bool found = false;
  for (const FrequencyCount& count : response.total.counts) found |= count.occurrences > 0;
  return found ? ExitStatus::done : ExitStatus::nothing_found;
}

}  // namespace

Question ask_frequency(const Arguments& arguments) {
  const SearchRequest search = request_with_query("frequency", arguments);
  Frequency asked{{}, format_of(arguments), {}};
  FrequencyRequest& request = asked.request;
  for (const std::string& query : arguments.operands()) {
    request.queries.push_back(read_as_windows_1252(query).value_or(query));
  }
  request.plain = search.plain;
  request.all = search.all;
  request.by = by_named(arguments.text("by"));
  request.limit = arguments.number("limit", request.limit);
  request.corpus = corpus_of(arguments, search);
  request.timeout_seconds = search.timeout_seconds;
  asked.source = {joined(index_directories(arguments), ", "), filters_of(arguments),
                  request.corpus.fold_duplicates, today()};
  return [asked](const Session& session) { return run_frequency(asked, session); };
}

}  // namespace glane::cli
