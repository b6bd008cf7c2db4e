#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/error.hpp"
#include "index/schema.hpp"
#include "results/facets_xapian.hpp"

namespace glane {

namespace {

struct FacetKind {
  std::string_view name;
  Xapian::valueno slot;
  std::size_t date_length;  // of "2022-07-15" what counts; 0: no date
};

constexpr std::array<FacetKind, 7> kFacets = {{
    {"author", slot::kAuthors, 0},
    {"site", slot::kSite, 0},
    {"type", slot::kType, 0},
    {"section", slot::kSection, 0},
    {"date:year", slot::kDate, 4},
    {"date:month", slot::kDate, 7},
    {"date:day", slot::kDate, 10},
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
  std::unordered_map<std::string, std::size_t> counts;
  std::size_t without = 0;

  void count(std::string_view value) { ++counts[std::string(value)]; }

  // Each author of a document counts once, however often the page names it.
  void count_list(const std::string& list) {
    std::vector<std::string_view> seen;
    for (std::size_t begin = 0; begin <= list.size();) {
      const std::size_t end = std::min(list.find(kListSeparator, begin), list.size());
      const std::string_view value(list.data() + begin, end - begin);
      if (std::find(seen.begin(), seen.end(), value) == seen.end()) count(value);
      seen.push_back(value);
      begin = end + 1;
    }
  }

  static bool by_count(const FacetCount& a, const FacetCount& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  }
  static bool by_value(const FacetCount& a, const FacetCount& b) { return a.value < b.value; }
};

FacetCounter::FacetCounter(const FacetRequest& request)
    : data_(std::make_unique<Data>(Data{request, kind_of(request.name), {}, 0})) {}
FacetCounter::~FacetCounter() = default;

void FacetCounter::operator()(const Xapian::Document& document, double) {
  const std::string value = document.get_value(data_->kind.slot);
  if (value.empty()) {
    ++data_->without;
  } else if (data_->kind.date_length > 0) {
    data_->count(std::string_view(value).substr(0, data_->kind.date_length));
  } else if (data_->kind.slot == slot::kAuthors) {
    data_->count_list(value);
  } else {
    data_->count(value);
  }
}

Facet FacetCounter::facet() const {
  Facet facet{data_->request.name, {}, data_->counts.size() + (data_->without > 0 ? 1 : 0)};
  for (const auto& [value, count] : data_->counts) facet.counts.push_back({value, count});
  std::sort(facet.counts.begin(), facet.counts.end(), Data::by_count);
  if (data_->without > 0) facet.counts.push_back({std::nullopt, data_->without});

  const bool dates = data_->kind.date_length > 0;
  std::size_t size = data_->request.size;
  if (size == 0) size = dates ? facet.counts.size() : kDefaultFacetSize;
  facet.counts.resize(std::min(size, facet.counts.size()));
  if (dates) {
    const auto end =
        facet.counts.end() - (facet.counts.empty() || facet.counts.back().value ? 0 : 1);
    std::sort(facet.counts.begin(), end, Data::by_value);
  }
  return facet;
}

}  // namespace glane
