#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/error.hpp"
#include "results/facets_xapian.hpp"

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
  SegmentSet segments;
  // By string, for each segment; of types by their number.
  std::vector<std::vector<std::size_t>> counts;
  std::unordered_map<std::int32_t, std::size_t> days;  // divided by day_part
  std::int32_t last_day = -1;  // the one counted last, as neighbours share it
  std::size_t* last_count = nullptr;
  std::size_t without = 0;

  std::vector<std::size_t>& counts_of(const SegmentSet::Place& place) {
    std::vector<std::size_t>& own = counts[place.number];
    if (own.empty()) own.resize(std::max(place.segment->string_count(), 2u));
    return own;
  }

  void count_string(const SegmentSet::Place& place, std::uint32_t string) {
    ++(string == 0 ? without : counts_of(place)[string]);
  }

  // Each author of a document counts once, however often the page names it.
  void count_authors(const SegmentSet::Place& place) {
    const std::span<const std::uint32_t> authors = place.segment->authors(place.row);
    if (authors.empty()) ++without;
    for (std::size_t i = 0; i < authors.size(); ++i) {
      const auto before = authors.begin() + static_cast<std::ptrdiff_t>(i);
      if (std::find(authors.begin(), before, authors[i]) == before) {
        ++counts_of(place)[authors[i]];
      }
    }
  }

  void count_day(std::int32_t day) {
    if (day == 0) {
      ++without;
      return;
    }
    const std::int32_t part = day / kind.day_part;
    if (part != last_day) {
      last_day = part;
      last_count = &days[part];
    }
    ++*last_count;
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

  struct Bucket {
    std::string_view name;  // of a segment, or of `day_names`
    std::size_t count;
  };

  std::vector<Bucket> day_buckets(std::vector<std::string>& day_names) const {
    std::unordered_map<std::string, std::size_t> by_name;
    for (const auto& [part, count] : days) by_name[date_value(part)] += count;
    std::vector<Bucket> buckets;
    day_names.reserve(by_name.size());  // views into it must stand
    for (const auto& [name, count] : by_name) {
      day_names.push_back(name);
      buckets.push_back({day_names.back(), count});
    }
    return buckets;
  }

  std::string_view name_of(std::size_t segment, std::uint32_t value) const {
    if (kind.column == Column::type) return type_name(static_cast<DocumentType>(value));
    return segments.segments()[segment]->string(value);
  }

  // Nothing is compared with anything where one segment has them all.
  std::vector<Bucket> string_buckets() const {
    std::vector<Bucket> buckets;
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      for (std::uint32_t value = 0; value < counts[i].size(); ++value) {
        if (counts[i][value] == 0) continue;
        const std::string_view name = name_of(i, value);
        if (counts.size() > 1) {
          const auto [known, is_new] = places.try_emplace(name, buckets.size());
          if (!is_new) {
            buckets[known->second].count += counts[i][value];
            continue;
          }
        }
        buckets.push_back({name, counts[i][value]});
      }
    }
    return buckets;
  }

  static bool by_count(const Bucket& a, const Bucket& b) {
    return a.count != b.count ? a.count > b.count : a.name < b.name;
  }
  static bool by_name(const Bucket& a, const Bucket& b) { return a.name < b.name; }
};

FacetCounter::FacetCounter(const FacetRequest& request, const SegmentSet& segments)
    : data_(std::make_unique<Data>()) {
  data_->request = request;
  data_->kind = kind_of(request.name);
  data_->segments = segments;
  data_->counts.resize(segments.segments().size());
}
FacetCounter::~FacetCounter() = default;

void FacetCounter::operator()(const Xapian::Document& document, double) {
  const SegmentSet::Place place = data_->segments.find(document.get_docid());
  if (place.segment == nullptr) {
    ++data_->without;
    return;
  }
  switch (data_->kind.column) {
    case Column::authors:
      return data_->count_authors(place);
    case Column::site:
      return data_->count_string(place, place.segment->site(place.row));
    case Column::section:
      return data_->count_string(place, place.segment->section(place.row));
    case Column::type:
      ++data_->counts_of(place)[static_cast<std::size_t>(place.segment->type(place.row))];
      return;
    case Column::day:
      return data_->count_day(place.segment->day(place.row));
  }
}

Facet FacetCounter::facet() const {
  const bool dates = data_->kind.column == Column::day;
  std::vector<std::string> day_names;
  std::vector<Data::Bucket> buckets =
      dates ? data_->day_buckets(day_names) : data_->string_buckets();
  const std::size_t all = buckets.size() + (data_->without > 0 ? 1 : 0);
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
  if (data_->without > 0 && shown < size) facet.counts.push_back({std::nullopt, data_->without});
  return facet;
}

}  // namespace glane
