#include "results/facets.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/collation.hpp"
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

  // The person whose name has this number, beyond all spellings of it.
  std::uint32_t person(std::size_t segment, std::uint32_t number) const {
    const AuthorNames::Names& known = authors.all();
    return known.persons[known.of_segments[segment][number - 1]];
  }

  // Each author of a document counts once, however often the page names it, and in whatever
  // spellings.
  void count_authors(const NumberRange& numbers, std::size_t segment,
                     std::vector<std::uint32_t>& own) const {
    constexpr std::size_t kFew = 32;  // that are compared with each other
    if (numbers.size() > kFew) return count_many_authors(numbers, segment, own);
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

  void count_many_authors(const NumberRange& numbers, std::size_t segment,
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

  // Authors are many: they are not compared by their names. Each stands in the spelling that most
  // of the documents counted have.
  std::vector<Bucket> author_buckets(std::size_t& without) const {
    const AuthorNames::Names& known = authors.all();
    std::vector<std::uint32_t> of_spelling(known.names.size());
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (!counts[i].empty()) without += counts[i][0];
      for (std::size_t number = 1; number < counts[i].size(); ++number) {
        of_spelling[known.of_segments[i][number - 1]] += counts[i][number];
      }
    }
    constexpr std::uint32_t kNowhere = ~std::uint32_t{0};
    std::vector<std::uint32_t> places(known.names.size(), kNowhere);  // of persons among `found`
    std::vector<std::uint32_t> most;  // that any spelling of these has
    std::vector<Bucket> found;
    for (std::size_t i = 0; i < of_spelling.size(); ++i) {
      if (of_spelling[i] == 0) continue;
      std::uint32_t& place = places[known.persons[i]];
      if (place == kNowhere) {
        place = static_cast<std::uint32_t>(found.size());
        found.push_back({known.names[i], 0});
        most.push_back(of_spelling[i]);
      }
      Bucket& bucket = found[place];
      bucket.count += of_spelling[i];
      if (by_count({bucket.name, most[place]}, {known.names[i], of_spelling[i]})) continue;
      bucket.name = known.names[i];
      most[place] = of_spelling[i];
    }
    return found;
  }

  // out: without  documents that have none
  std::vector<Bucket> buckets(std::deque<std::string>& made, std::size_t& without) const {
    if (kind.column == Column::authors) return author_buckets(without);
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
    return a.count != b.count ? a.count > b.count : stands_before(a.name, b.name);
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
      return data_->count_authors(segment.authors(row), number, own);
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
