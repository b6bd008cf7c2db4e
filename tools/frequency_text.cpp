#include "frequency_text.hpp"

#include <algorithm>
#include <vector>

#include "blocks.hpp"
#include "figures.hpp"
#include "printable.hpp"
#include "words_messages.hpp"

namespace glane::cli {

namespace {

constexpr std::size_t kMostRows = 60;  // of years and months; blocks show more of them better
constexpr std::size_t kLongestBar = 40;
constexpr std::size_t kWidestLine = 100;
constexpr std::size_t kWidestName = 24;

bool is_time(const FrequencyResponse& response) {
  return response.by == FrequencyBy::year || response.by == FrequencyBy::month;
}

// Those that have a place in the order of time; not years among months.
std::vector<const FrequencyBucket*> series_of(const FrequencyResponse& response) {
  const std::size_t length = response.by == FrequencyBy::year ? 4 : 7;
  std::vector<const FrequencyBucket*> series;
  for (const FrequencyBucket& bucket : response.buckets) {
    if (bucket.value && bucket.value->size() == length) series.push_back(&bucket);
  }
  return series;
}

// A series in at most so many columns, neighbours taken together: per million words of each.
std::vector<double> levels_of(const std::vector<const FrequencyBucket*>& series, std::size_t query,
                              std::size_t width) {
  const std::size_t together = series.size() / (width + 1) + 1;
  std::vector<double> levels;
  for (std::size_t begin = 0; begin < series.size(); begin += together) {
    std::uint64_t occurrences = 0;
    std::uint64_t words = 0;
    for (std::size_t i = begin; i < std::min(begin + together, series.size()); ++i) {
      occurrences += series[i]->counts[query].occurrences;
      words += series[i]->words;
    }
    levels.push_back(per_million(occurrences, words));
  }
  return levels;
}

std::string label_of(const FrequencyBucket& bucket) {
  return bucket.value ? printable(*bucket.value) : std::string(messages::kNoValue);
}

std::string padded(const std::string& text, std::size_t width) {
  const std::string cut = cut_to_columns(text, width);
  return cut + std::string(width - columns(cut), ' ');
}

double rate_of(const FrequencyBucket& bucket, std::size_t query) {
  return per_million(bucket.counts[query].occurrences, bucket.words);
}

std::vector<std::size_t> widths_of(const std::vector<std::vector<std::string>>& rows,
                                   std::size_t label_width) {
  std::vector<std::size_t> widths(rows.front().size());
  for (const std::vector<std::string>& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], columns(row[i]));
  }
  widths[0] = std::min(widths[0], label_width);
  return widths;
}

// A table, the first column at the left, the others at the right; the first row is its head.
std::string table(const std::vector<std::vector<std::string>>& rows,
                  const std::vector<std::string>& tails, std::size_t label_width,
                  const Terminal& terminal) {
  const std::vector<std::size_t> widths = widths_of(rows, label_width);
  std::string out;
  for (std::size_t number = 0; number < rows.size(); ++number) {
    std::string line = padded(rows[number][0], widths[0]);
    for (std::size_t i = 1; i < widths.size(); ++i) {
      const std::string& cell = rows[number][i];
      line += "  " + std::string(widths[i] - columns(cell), ' ') + cell;
    }
    if (!tails[number].empty()) line += "  " + tails[number];
    while (!line.empty() && line.back() == ' ') line.pop_back();
    out += (number == 0 ? terminal.paint(Style::dim, line) : line) + "\n";
  }
  return out;
}

// One query: documents, occurrences, their rate and a bar of it.
std::string bars(const FrequencyResponse& response, const Terminal& terminal) {
  std::vector<std::vector<std::string>> rows = {
      {std::string(messages::kValueHead), std::string(messages::kDocumentsHead),
       std::string(messages::kOccurrencesHead), std::string(messages::kPerMillionHead)}};
  double largest = 0;
  for (const FrequencyBucket& bucket : response.buckets) {
    const FrequencyCount& count = bucket.counts.front();
    const double rate = rate_of(bucket, 0);
    largest = std::max(largest, rate);
    rows.push_back(
        {label_of(bucket), grouped(count.documents), grouped(count.occurrences), decimal(rate)});
  }
  const std::size_t label_width = terminal.width() / 3;
  std::size_t taken = 2;
  for (const std::size_t width : widths_of(rows, label_width)) taken += width + 2;
  const std::size_t room = terminal.width() > taken ? terminal.width() - taken : 1;
  std::vector<std::string> tails(1);
  for (const FrequencyBucket& bucket : response.buckets) {
    tails.push_back(largest > 0 ? bar(rate_of(bucket, 0) / largest, std::min(room, kLongestBar))
                                : std::string());
  }
  return table(rows, tails, label_width, terminal);
}

// Several queries: a column of rates each.
std::string rates(const FrequencyResponse& response, const Terminal& terminal) {
  std::vector<std::vector<std::string>> rows(1);
  rows[0].emplace_back(messages::kPerMillionHead);
  for (const std::string& query : response.queries) {
    rows[0].push_back(cut_to_columns(printable(query), kWidestName));
  }
  rows[0].emplace_back(messages::kWordsHead);
  for (const FrequencyBucket& bucket : response.buckets) {
    std::vector<std::string>& row = rows.emplace_back();
    row.push_back(label_of(bucket));
    for (std::size_t i = 0; i < response.queries.size(); ++i) {
      row.push_back(decimal(rate_of(bucket, i)));
    }
    row.push_back(grouped(bucket.words));
  }
  return table(rows, std::vector<std::string>(rows.size()), terminal.width() / 3, terminal);
}

std::string head_of(const FrequencyResponse& response, std::size_t query,
                    const Terminal& terminal) {
  const FrequencyCount& count = response.total.counts[query];
  const std::string places =
      fill(messages::kPlaces, {counted(count.occurrences, messages::kOccurrenceNoun),
                               counted(count.documents, messages::kDocumentNoun)});
  return terminal.paint(Style::bold, printable(response.queries[query])) + "  " +
         fill(messages::kPerMillionOf, {places + ", " + decimal(rate_of(response.total, query))}) +
         "\n";
}

// The lines of blocks under the totals, and the first and the last date below them.
std::string heads(const FrequencyResponse& response, const Terminal& terminal) {
  const std::size_t width = std::min(terminal.width(), kWidestLine) - 2;
  std::vector<const FrequencyBucket*> series;
  if (is_time(response)) series = series_of(response);
  std::vector<std::vector<double>> levels;
  double largest = 0;
  for (std::size_t i = 0; i < response.queries.size(); ++i) {
    levels.push_back(levels_of(series, i, width));
    for (const double level : levels.back()) largest = std::max(largest, level);
  }
  std::string out;
  for (std::size_t i = 0; i < response.queries.size(); ++i) {
    out += head_of(response, i, terminal);
    std::string blocks = series.size() > 1 ? "  " + block_line(levels[i], largest) : "";
    while (!blocks.empty() && blocks.back() == ' ') blocks.pop_back();
    if (!blocks.empty()) out += blocks + "\n";
  }
  if (series.size() > 1) {
    const std::string& first = *series.front()->value;
    const std::string& last = *series.back()->value;
    const std::size_t length = levels.front().size();
    const std::size_t taken = first.size() + last.size();
    out += "  " + first + std::string(length > taken ? length - taken : 1, ' ') + last + "\n";
  }
  return out;
}

}  // namespace

std::string frequency_text(const FrequencyResponse& response, const Terminal& terminal) {
  std::string out = heads(response, terminal);
  const std::string words = fill(messages::kManyWords, {grouped(response.total.words)});
  out +=
      fill(messages::kCorpus, {words, counted(response.total.documents, messages::kDocumentNoun)}) +
      "\n";
  if (response.buckets.empty()) return out;
  if (is_time(response) && response.buckets.size() > kMostRows) {
    return out +
           fill(messages::kTooManyRows,
                {counted(response.buckets.size(), response.by == FrequencyBy::year
                                                      ? messages::kYearNoun
                                                      : messages::kMonthNoun)}) +
           "\n";
  }
  out +=
      "\n" + (response.queries.size() == 1 ? bars(response, terminal) : rates(response, terminal));
  if (response.values > response.buckets.size()) {
    out += fill(messages::kMoreValues, {grouped(response.values - response.buckets.size())}) + "\n";
  }
  return out;
}

}  // namespace glane::cli
