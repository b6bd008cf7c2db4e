#include "results/facets.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/sorted.hpp"
#include "results/facet_buckets.hpp"
#include "results/facet_kinds.hpp"

namespace glane {

struct FacetCounter::Data {
  FacetRequest request;
  FacetKind kind;
  FacetSources sources;
  // By number in the column, for each segment: 0 is none, types begin with 1.
  std::vector<std::vector<std::uint32_t>> counts;
  std::vector<std::uint32_t> noted_counts = {};  // of sources.noted

  std::uint32_t number_count(const Segment& segment) const {
    switch (kind.column) {
      case FacetColumn::authors:
        return segment.author_strings().size() + 1;
      case FacetColumn::quoted:
        return segment.quoted_strings().size() + 1;
      case FacetColumn::addressee:
        return segment.addressees().number_count();
      case FacetColumn::source:
        return segment.sources().number_count();
      case FacetColumn::site:
        return segment.sites().number_count();
      case FacetColumn::section:
        return segment.sections().number_count();
      case FacetColumn::language:
        return segment.languages().number_count();
      case FacetColumn::type:
        return 3;
      case FacetColumn::day:
        break;
    }
    return static_cast<std::uint32_t>(segment.day_values().size());
  }

  const AuthorNames& names() const {
    if (kind.column == FacetColumn::quoted) return sources.quoted;
    return kind.column == FacetColumn::addressee ? sources.addressees : sources.authors;
  }

  // The person whose name has this number, beyond all spellings of it.
  std::uint32_t person(std::size_t segment, std::uint32_t number) const {
    const AuthorNames::Names& known = names().all();
    return known.persons[known.of_segments[segment][number - 1]];
  }

  // Each author of a document counts once, however often the page names it, and in whatever
  // spellings.
  void count_persons(const NumberRange& numbers, std::size_t segment,
                     std::vector<std::uint32_t>& own) const {
    constexpr std::size_t kFew = 32;  // that are compared with each other
    if (numbers.size() > kFew) return count_many_persons(numbers, segment, own);
    std::array<std::uint32_t, kFew> met;
    std::size_t count = 0;
    for (std::uint32_t i = 0; i < numbers.size(); ++i) {
      const std::uint32_t number = numbers[i];
      if (number == 0 || number >= own.size()) continue;
      if (numbers.size() > 1) {
        const std::uint32_t one = person(segment, number);
        auto* const end = met.begin() + count;
        if (std::find(met.begin(), end, one) != end) continue;
        met[count] = one;
      }
      ++count;
      ++own[number];
    }
    if (count == 0) ++own[0];
  }

  void count_many_persons(const NumberRange& numbers, std::size_t segment,
                          std::vector<std::uint32_t>& own) const {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> persons;  // and a number of each
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      const std::uint32_t number = numbers[i];
      if (number > 0 && number < own.size()) persons.emplace_back(person(segment, number), number);
    }
    sort_unique(persons);
    for (std::size_t i = 0; i < persons.size(); ++i) {
      if (i == 0 || persons[i - 1].first != persons[i].first) ++own[persons[i].second];
    }
    if (persons.empty()) ++own[0];
  }

  // What is noted of a document takes the place of what its segment says.
  bool count_noted(std::size_t segment, std::uint32_t row) {
    const NotedSources::Sources& noted = sources.noted.all();
    const NotedSources::PlaceOfRow& own = noted.of_rows[segment];
    if (own.empty()) return false;
    const auto found = own.find(row);
    if (found == own.end()) return false;
    noted_counts.resize(noted.names.size());
    ++noted_counts[found->second];
    return true;
  }

  // in: for_each_row  calls what it is given for each row of the segment that counts
  template <typename ForEachRow>
  void count_rows(std::size_t number, ForEachRow for_each_row) {
    const Segment& segment = sources.segments.segment(number);
    std::vector<std::uint32_t>& own = counts[number];
    if (own.empty()) own.resize(number_count(segment));
    const auto count_number = [&](std::uint32_t value) {
      if (value < own.size()) ++own[value];
    };
    const auto count_each = [&](auto number_of) {
      for_each_row([&](std::uint32_t row) { count_number(number_of(row)); });
    };
    const auto count_strings = [&](const StringColumn& column) {
      count_each([&](std::uint32_t row) { return column.number(row); });
    };
    switch (kind.column) {
      case FacetColumn::authors:
        return for_each_row(
            [&](std::uint32_t row) { count_persons(segment.authors(row), number, own); });
      case FacetColumn::quoted:
        return for_each_row(
            [&](std::uint32_t row) { count_persons(segment.quoted(row), number, own); });
      case FacetColumn::source:
        return for_each_row([&](std::uint32_t row) {
          if (!count_noted(number, row)) count_number(segment.sources().number(row));
        });
      case FacetColumn::addressee:
        return count_strings(segment.addressees());
      case FacetColumn::site:
        return count_strings(segment.sites());
      case FacetColumn::section:
        return count_strings(segment.sections());
      case FacetColumn::language:
        return count_strings(segment.languages());
      case FacetColumn::type:
        return count_each(
            [&](std::uint32_t row) { return static_cast<std::uint32_t>(segment.type(row)) + 1; });
      case FacetColumn::day:
        return count_each([&](std::uint32_t row) { return segment.day_number(row); });
    }
  }

  const StringColumn& strings(const Segment& segment) const {
    switch (kind.column) {
      case FacetColumn::site:
        return segment.sites();
      case FacetColumn::language:
        return segment.languages();
      case FacetColumn::source:
        return segment.sources();
      default:
        return segment.sections();
    }
  }

  FacetBuckets buckets() const {
    const bool persons = kind.column == FacetColumn::authors ||
                         kind.column == FacetColumn::quoted ||
                         kind.column == FacetColumn::addressee;
    if (persons) return person_buckets(names(), counts);
    if (kind.column == FacetColumn::day) return day_buckets();
    FacetBuckets found;
    // Nothing is compared with anything where one segment has them all, each once.
    found.expect_once(counts.size() == 1 && noted_counts.empty());
    for (std::size_t i = 0; i < counts.size(); ++i) {
      for (std::uint32_t number = 0; number < counts[i].size(); ++number) {
        const std::size_t count = counts[i][number];
        if (count == 0) continue;
        if (number == 0) {
          found.add_without(count);
        } else if (kind.column == FacetColumn::type) {
          found.add(type_name(static_cast<DocumentType>(number - 1)), count);
        } else {
          found.add(strings(sources.segments.segment(i)).string(number), count);
        }
      }
    }
    for (std::size_t i = 0; i < noted_counts.size(); ++i) {
      if (noted_counts[i] > 0) found.add(sources.noted.all().names[i], noted_counts[i]);
    }
    return found;
  }

  DateUnit unit_of(const std::vector<std::int32_t>& days) const {
    if (!kind.is_chosen || days.empty()) return kind.unit;
    return finest_unit(days, request.size > 0 ? request.size : kMostAutoBuckets);
  }

  FacetBuckets day_buckets() const {
    FacetBuckets found;
    std::vector<std::pair<std::int32_t, std::size_t>> counted;  // days, and how often
    std::vector<std::int32_t> days;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      for (std::uint32_t number = 0; number < counts[i].size(); ++number) {
        const std::size_t count = counts[i][number];
        const std::int32_t day = sources.segments.segment(i).day_values()[number];
        if (count > 0 && day != 0) {
          counted.emplace_back(day, count);
          days.push_back(day);
        } else if (count > 0) {
          found.add_without(count);
        }
      }
    }
    const DateUnit unit = unit_of(days);
    for (const auto& [day, count] : counted) found.add_made(date_bucket(day, unit), count);
    if (kind.is_chosen) {
      for (std::string& bucket : spanned_buckets(days, unit)) found.add_made(std::move(bucket), 0);
    }
    return found;
  }
};

FacetCounter::FacetCounter(const FacetRequest& request, const FacetSources& sources)
    : data_(std::make_unique<Data>(Data{request, facet_kind(request.name), sources, {}})) {
  data_->counts.resize(sources.segments.size());
}
FacetCounter::~FacetCounter() = default;
FacetCounter::FacetCounter(FacetCounter&&) noexcept = default;
FacetCounter& FacetCounter::operator=(FacetCounter&&) noexcept = default;

void FacetCounter::count(std::size_t number, std::uint32_t row) {
  data_->count_rows(number, [row](auto count_row) { count_row(row); });
}

void FacetCounter::count_live(std::size_t number, RowRange range) {
  const LiveSegment& live = data_->sources.segments[number];
  data_->count_rows(number, [&](auto count_row) { live.for_each_live(range, count_row); });
}

Facet FacetCounter::facet() const {
  const bool dates = data_->kind.column == FacetColumn::day;
  return data_->buckets().facet(data_->request, dates);
}

}  // namespace glane
