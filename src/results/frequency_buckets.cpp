#include "results/frequency_buckets.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "base/collation.hpp"
#include "base/sorted.hpp"

namespace glane {

namespace {

std::string digits_of(std::int32_t number, std::size_t width) {
  std::string digits = std::to_string(number);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

// Of a day YYYYMMDD, 00 where unknown: as far as it is known.
std::string date_value(FrequencyBy by, std::int32_t day) {
  const std::string year = digits_of(day / 10000, 4);
  const std::int32_t month = day / 100 % 100;
  return by == FrequencyBy::year || month == 0 ? year : year + "-" + digits_of(month, 2);
}

// Months since the year 0, or years. in: "2022-07" or "2022"
std::int32_t number_of(FrequencyBy by, const std::string& value) {
  std::int32_t year = 0;
  std::int32_t month = 1;
  std::from_chars(value.data(), value.data() + std::min<std::size_t>(value.size(), 4), year);
  if (value.size() == 7) std::from_chars(value.data() + 5, value.data() + 7, month);
  return by == FrequencyBy::year ? year : year * 12 + month - 1;
}

}  // namespace

FrequencyBuckets::FrequencyBuckets(FrequencyBy by, const SegmentSet& segments,
                                   const AuthorNames& authors)
    : by_(by), segments_(segments), names_(1), of_numbers_(segments.size()) {
  if (by == FrequencyBy::site) {
    number_sites();
  } else if (by == FrequencyBy::author) {
    number_authors(authors);
  } else {
    number_days();
  }
}

void FrequencyBuckets::number_days() {
  std::map<std::string, std::uint32_t> known;
  for (std::size_t i = 0; i < segments_.size(); ++i) {
    for (const std::int32_t day : segments_.segment(i).day_values()) {
      std::uint32_t bucket = 0;
      if (day != 0) {
        const std::string value = date_value(by_, day);
        const auto next = static_cast<std::uint32_t>(names_.size());
        const auto [found, is_new] = known.emplace(value, next);
        if (is_new) names_.emplace_back(value);
        bucket = found->second;
      }
      of_numbers_[i].push_back(bucket);
    }
  }
}

void FrequencyBuckets::number_sites() {
  std::unordered_map<std::string_view, std::uint32_t> known;
  for (std::size_t i = 0; i < segments_.size(); ++i) {
    const StringColumn& sites = segments_.segment(i).sites();
    of_numbers_[i].push_back(0);
    for (std::uint32_t number = 1; number < sites.number_count(); ++number) {
      const std::string_view site = sites.string(number);
      const auto next = static_cast<std::uint32_t>(names_.size());
      const auto [found, is_new] = known.emplace(site, next);
      if (is_new) names_.emplace_back(site);
      of_numbers_[i].push_back(found->second);
    }
  }
}

// Of each name, as how many documents have it.
std::vector<std::uint32_t> FrequencyBuckets::count_names(const AuthorNames::Names& known) const {
  std::vector<std::uint32_t> counts(known.names.size());
  for (std::size_t i = 0; i < segments_.size(); ++i) {
    const LiveSegment& live = segments_[i];
    for (std::uint32_t row = 0; row < live.segment->rows(); ++row) {
      if (!live.is_live(row)) continue;
      const NumberRange numbers = live.segment->authors(row);
      for (std::size_t at = 0; at < numbers.size(); ++at) {
        const std::size_t number = numbers[at];
        if (number > 0 && number <= known.of_segments[i].size())
          ++counts[known.of_segments[i][number - 1]];
      }
    }
  }
  return counts;
}

// A person has the number of the first of the spellings, and the name that most documents have.
void FrequencyBuckets::number_authors(const AuthorNames& authors) {
  const AuthorNames::Names& known = authors.all();
  const std::vector<std::uint32_t> counts = count_names(known);
  std::vector<std::uint32_t> best(known.names.size());
  std::iota(best.begin(), best.end(), 0);
  for (std::uint32_t name = 0; name < known.names.size(); ++name) {
    std::uint32_t& chosen = best[known.persons[name]];
    const bool is_better = counts[name] != counts[chosen]
                               ? counts[name] > counts[chosen]
                               : stands_before(known.names[name], known.names[chosen]);
    if (is_better) chosen = name;
  }
  for (const std::uint32_t name : best) names_.emplace_back(known.names[name]);
  for (std::size_t i = 0; i < segments_.size(); ++i) {
    of_numbers_[i].push_back(0);
    for (const std::uint32_t name : known.of_segments[i]) {
      of_numbers_[i].push_back(known.persons[name] + 1);
    }
  }
}

void FrequencyBuckets::keep_each_once(std::vector<std::uint32_t>& persons) {
  sort_unique(persons);
  // Beside a name no name says nothing.
  if (persons.size() > 1 && persons.front() == 0) persons.erase(persons.begin());
}

std::vector<std::string> time_series(FrequencyBy by, const std::string& first,
                                     const std::string& last) {
  const std::int32_t begin = number_of(by, first);
  const std::int32_t end = number_of(by, last);
  std::vector<std::string> values;
  if (end < begin || static_cast<std::size_t>(end - begin) >= kMostFilledBuckets) return values;
  for (std::int32_t number = begin; number <= end; ++number) {
    values.push_back(by == FrequencyBy::year
                         ? digits_of(number, 4)
                         : digits_of(number / 12, 4) + "-" + digits_of(number % 12 + 1, 2));
  }
  return values;
}

}  // namespace glane
