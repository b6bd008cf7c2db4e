#include "results/facets.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/sorted.hpp"
#include "glane/error.hpp"

namespace glane {

namespace {

enum class Column { authors, site, type, section, day };

struct FacetKind {
  std::string_view name;
  Column column;
  std::int32_t day_part = 0;       // what a day's YYYYMMDD is divided by
  std::size_t missing_digits = 0;  // of "2022-07-15", cut off the end
};

constexpr std::array<FacetKind, 7> kFacets = {{
    {"author", Column::authors},
    {"site", Column::site},
    {"type", Column::type},
    {"section", Column::section},
    {"date:year", Column::day, 10000, 6},
    {"date:month", Column::day, 100, 3},
    {"date:day", Column::day, 1, 0},
}};

const FacetKind& kind_of(const std::string& name) {
  const auto* found = std::find_if(kFacets.begin(), kFacets.end(),
                                   [&](const FacetKind& kind) { return kind.name == name; });
  if (found != kFacets.end()) return *found;
  std::string known;
  for (const FacetKind& kind : kFacets) known += " " + std::string(kind.name);
  throw Error(ErrorKind::usage, "no such facet: " + name, "facets are" + known);
}

}  // namespace

struct FacetCounter::Data {
  FacetRequest request;
  FacetKind kind;
  const SegmentSet& segments;
  const AuthorNames& authors;
  // By number in the column, for each segment: 0 is none, types begin with 1.
  std::vector<std::vector<std::uint32_t>> counts;

  std::uint32_t number_count(const Segment& segment) const {
    switch (kind.column) {
      case Column::authors:
        return segment.author_strings().size() + 1;
      case Column::site:
        return segment.sites().number_count();
      case Column::section:
        return segment.sections().number_count();
      case Column::type:
        return 3;
      case Column::day:
        break;
    }
    return static_cast<std::uint32_t>(segment.day_values().size());
  }

  // Each author of a document counts once, however often the page names it.
  static void count_authors(const NumberRange& authors, std::vector<std::uint32_t>& own) {
    constexpr std::size_t kFew = 32;  // that are compared with each other
    if (authors.size() > kFew) return count_many_authors(authors, own);
    bool any = false;
    for (std::uint32_t i = 0; i < authors.size(); ++i) {
      std::uint32_t before = 0;
      while (before < i && authors[before] != authors[i]) ++before;
      if (before < i || authors[i] == 0 || authors[i] >= own.size()) continue;
      ++own[authors[i]];
      any = true;
    }
    if (!any) ++own[0];
  }

  static void count_many_authors(const NumberRange& authors, std::vector<std::uint32_t>& own) {
    std::vector<std::uint32_t> numbers;
    for (std::size_t i = 0; i < authors.size(); ++i) {
      if (authors[i] > 0 && authors[i] < own.size()) numbers.push_back(authors[i]);
    }
    sort_unique(numbers);
    for (const std::uint32_t number : numbers) ++own[number];
    if (numbers.empty()) ++own[0];
  }

  // A date facet's value as far as the date is known: "2022-07" among days too.
  std::string date_value(std::int32_t part) const {
    const std::int32_t day = part * kind.day_part;
    std::string digits = std::to_string(day);
    digits.insert(0, 8 - std::min<std::size_t>(digits.size(), 8), '0');
    std::string value = digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6);
    if (day / 100 % 100 == 0) {
      value.resize(4);
    } else if (day % 100 == 0) {
      value.resize(7);
    }
    value.resize(std::min(value.size(), 10 - kind.missing_digits));
    return value;
  }

  // The name of a number, made where no segment has it as it is; nothing: none.
  std::optional<std::string_view> name_of(const Segment& segment, std::uint32_t number,
                                          std::deque<std::string>& made) const {
    if (kind.column == Column::day) {
      const std::int32_t day = segment.day_values()[number];
      if (day == 0) return std::nullopt;
      return made.emplace_back(date_value(day / kind.day_part));
    }
    if (number == 0) return std::nullopt;
    switch (kind.column) {
      case Column::authors:
        return segment.author_strings()[number - 1];
      case Column::site:
        return segment.sites().string(number);
      case Column::section:
        return segment.sections().string(number);
      default:
        return type_name(static_cast<DocumentType>(number - 1));
    }
  }

  struct Bucket {
    std::string_view name;  // of a segment, or made
    std::size_t count;
  };

  // Authors are many: where several segments have them, they are not compared by their names.
  std::vector<Bucket> author_buckets(std::size_t& without) const {
    const AuthorNames::Names& known = authors.all();
    std::vector<std::uint32_t> by_place(known.names.size());
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (!counts[i].empty()) without += counts[i][0];
      for (std::size_t number = 1; number < counts[i].size(); ++number) {
        if (counts[i][number] > 0) by_place[known.of_segments[i][number - 1]] += counts[i][number];
      }
    }
    std::vector<Bucket> found;
    for (std::size_t place = 0; place < by_place.size(); ++place) {
      if (by_place[place] > 0) found.push_back({known.names[place], by_place[place]});
    }
    return found;
  }

  // out: without  documents that have none
  std::vector<Bucket> buckets(std::deque<std::string>& made, std::size_t& without) const {
    if (kind.column == Column::authors && counts.size() > 1) return author_buckets(without);
    std::vector<Bucket> found;
    std::unordered_map<std::string_view, std::size_t> places;
    // Nothing is compared with anything where one segment has them all, each once.
    const bool once = counts.size() == 1 && kind.column != Column::day;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      for (std::uint32_t number = 0; number < counts[i].size(); ++number) {
        const std::size_t count = counts[i][number];
        if (count == 0) continue;
        const auto name = name_of(segments.segment(i), number, made);
        if (!name) {
          without += count;
          continue;
        }
        const std::size_t place =
            once ? found.size() : places.try_emplace(*name, found.size()).first->second;
        if (place == found.size()) found.push_back({*name, 0});
        found[place].count += count;
      }
    }
    return found;
  }

  static bool by_count(const Bucket& a, const Bucket& b) {
    return a.count != b.count ? a.count > b.count : a.name < b.name;
  }
  static bool by_name(const Bucket& a, const Bucket& b) { return a.name < b.name; }
};

FacetCounter::FacetCounter(const FacetRequest& request, const SegmentSet& segments,
                           const AuthorNames& authors)
    : data_(std::make_unique<Data>(Data{request, kind_of(request.name), segments, authors, {}})) {
  data_->counts.resize(segments.size());
}
FacetCounter::~FacetCounter() = default;
FacetCounter::FacetCounter(FacetCounter&&) noexcept = default;
FacetCounter& FacetCounter::operator=(FacetCounter&&) noexcept = default;

void FacetCounter::count(std::size_t number, std::uint32_t row) {
  const Segment& segment = data_->segments.segment(number);
  std::vector<std::uint32_t>& own = data_->counts[number];
  if (own.empty()) own.resize(data_->number_count(segment));
  const auto count_number = [&](std::uint32_t value) {
    if (value < own.size()) ++own[value];
  };
  switch (data_->kind.column) {
    case Column::authors:
      return Data::count_authors(segment.authors(row), own);
    case Column::site:
      return count_number(segment.sites().number(row));
    case Column::section:
      return count_number(segment.sections().number(row));
    case Column::type:
      return count_number(static_cast<std::uint32_t>(segment.type(row)) + 1);
    case Column::day:
      return count_number(segment.day_number(row));
  }
}

Facet FacetCounter::facet() const {
  const bool dates = data_->kind.column == Column::day;
  std::deque<std::string> made;
  std::size_t without = 0;
  std::vector<Data::Bucket> buckets = data_->buckets(made, without);
  const std::size_t all = buckets.size() + (without > 0 ? 1 : 0);
  std::size_t size = data_->request.size;
  if (size == 0) size = dates ? all : kDefaultFacetSize;

  // The bucket without a value comes behind all others, if it is shown.
  const std::size_t shown = std::min(size, buckets.size());
  const auto end = buckets.begin() + static_cast<std::ptrdiff_t>(shown);
  std::partial_sort(buckets.begin(), end, buckets.end(), Data::by_count);
  if (dates) std::sort(buckets.begin(), end, Data::by_name);
  Facet facet{data_->request.name, {}, all};
  for (auto bucket = buckets.begin(); bucket != end; ++bucket) {
    facet.counts.push_back({std::string(bucket->name), bucket->count});
  }
  if (without > 0 && shown < size) facet.counts.push_back({std::nullopt, without});
  return facet;
}

}  // namespace glane
