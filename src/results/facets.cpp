#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
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

  std::map<std::string, std::size_t> by_value() const {
    std::map<std::string, std::size_t> all;
    for (const auto& [part, count] : days) all[date_value(part)] += count;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      for (std::uint32_t value = 0; value < counts[i].size(); ++value) {
        if (counts[i][value] == 0) continue;
        const std::string_view name = kind.column == Column::type
                                          ? type_name(static_cast<DocumentType>(value))
                                          : segments.segments()[i]->string(value);
        all[std::string(name)] += counts[i][value];
      }
    }
    return all;
  }

  static bool by_count(const FacetCount& a, const FacetCount& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  }
  static bool by_name(const FacetCount& a, const FacetCount& b) { return a.value < b.value; }
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
  Facet facet{data_->request.name, {}, 0};
  for (auto& [value, count] : data_->by_value()) facet.counts.push_back({value, count});
  facet.values = facet.counts.size() + (data_->without > 0 ? 1 : 0);
  std::sort(facet.counts.begin(), facet.counts.end(), Data::by_count);
  if (data_->without > 0) facet.counts.push_back({std::nullopt, data_->without});

  const bool dates = data_->kind.column == Column::day;
  std::size_t size = data_->request.size;
  if (size == 0) size = dates ? facet.counts.size() : kDefaultFacetSize;
  facet.counts.resize(std::min(size, facet.counts.size()));
  if (dates) {
    const auto end =
        facet.counts.end() - (facet.counts.empty() || facet.counts.back().value ? 0 : 1);
    std::sort(facet.counts.begin(), end, Data::by_name);
  }
  return facet;
}

}  // namespace glane
