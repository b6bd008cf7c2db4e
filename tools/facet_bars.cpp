#include "facet_bars.hpp"

#include <algorithm>
#include <vector>

#include "blocks.hpp"
#include "figures.hpp"
#include "messages.hpp"
#include "printable.hpp"
#include "search_messages.hpp"
#include "shown_date.hpp"

namespace glane::cli {

namespace {

constexpr std::size_t kLongestBar = 40;  // columns; longer ones compare no better

struct Bucket {
  std::string label;
  std::string count;
  std::size_t size = 0;
};

std::string label_of(const Facet& facet, const FacetCount& count) {
  if (!count.value) return std::string(messages::kNone);
  if (facet.name == "date:month" || facet.name == "date:auto") {
    const std::optional<Date> date = parse_iso_date(*count.value);
    if (date && date->precision <= Precision::month) return shown_date(*date);
  }
  if (facet.name.starts_with("date:") && count.value->ends_with('s')) {
    return fill(messages::kDecade, {count.value->substr(0, count.value->size() - 1)});
  }
  if (facet.name == "type") return printable(translated(*count.value));
  return printable(*count.value);
}

std::string padded(const std::string& label, std::size_t width) {
  const std::string cut = cut_to_columns(label, width);
  return cut + std::string(width - columns(cut), ' ');
}

}  // namespace

std::string facet_bars(const Facet& facet, std::size_t most_rows, const Terminal& terminal) {
  if (facet.counts.empty()) return {};
  const std::size_t limit = most_rows == 0 ? facet.counts.size() : most_rows;
  const std::size_t rows = std::min(limit, facet.counts.size());
  std::vector<Bucket> buckets;
  std::size_t label_width = 0;
  std::size_t count_width = 0;
  std::size_t largest = 1;
  for (std::size_t i = 0; i < rows; ++i) {
    const FacetCount& count = facet.counts[i];
    buckets.push_back({label_of(facet, count), grouped(count.count), count.count});
    label_width = std::max(label_width, columns(buckets.back().label));
    count_width = std::max(count_width, buckets.back().count.size());
    largest = std::max(largest, count.count);
  }
  label_width = std::min(label_width, terminal.width() / 2);
  const std::size_t taken = 2 + label_width + 2 + count_width + 2;
  const std::size_t room = terminal.width() > taken ? terminal.width() - taken : 1;
  std::string out = "\n" + terminal.paint(Style::bold, printable(translated(facet.name))) + "\n";
  for (const Bucket& bucket : buckets) {
    out.append("  ").append(padded(bucket.label, label_width)).append("  ");
    out += right_aligned(bucket.count, count_width);
    const double share = static_cast<double>(bucket.size) / static_cast<double>(largest);
    if (bucket.size > 0) out += "  " + bar(share, std::min(room, kLongestBar));
    out += "\n";
  }
  if (facet.values > rows) {
    out += "  " + fill(messages::kMoreRows, {grouped(facet.values - rows)}) + "\n";
  }
  return out;
}

}  // namespace glane::cli
