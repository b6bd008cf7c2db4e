#include "results/facet_walks.hpp"

#include <algorithm>

#include "base/contains.hpp"

namespace glane {

namespace {

// Of the fields of filters those that some filter of the search has.
std::vector<std::string_view> given_filters(const std::vector<CompiledFilter>& filters,
                                            const std::vector<std::string_view>& fields) {
  std::vector<std::string_view> given;
  for (const CompiledFilter& filter : filters) {
    if (contains(fields, filter.field)) given.push_back(filter.field);
  }
  return given;
}

}  // namespace

std::vector<std::string_view> own_filters(std::string_view facet) {
  if (facet.starts_with("date:")) return {"since", "until"};
  return {facet};
}

FacetWalks::FacetWalks(const SearchRequest& request, const Asked& asked,
                       const SearchContext& context, const FacetSources& sources)
    : asked_(asked), context_(context) {
  walks_.emplace_back();
  for (const FacetRequest& facet : request.facets) {
    FacetCounter counter(facet, sources);
    const auto left_out = given_filters(asked.filters, own_filters(facet.name));
    auto walk = std::find_if(walks_.begin(), walks_.end(),
                             [&](const Walk& one) { return one.left_out == left_out; });
    if (walk == walks_.end()) walk = walks_.insert(walk, Walk{left_out, {}});
    places_.push_back({static_cast<std::size_t>(walk - walks_.begin()), walk->counters.size()});
    walk->counters.push_back(std::move(counter));
  }
}

FacetCounters* FacetWalks::of_main_walk() {
  FacetCounters& counters = walks_.front().counters;
  return counters.empty() ? nullptr : &counters;
}

bool FacetWalks::walk_for_others() {
  bool all = true;
  for (std::size_t i = 1; i < walks_.size(); ++i) {
    const Xapian::Query query = filtered(asked_.compiled.query, asked_.filters, walks_[i].left_out);
    MatchFinder finder(context_, query, asked_.compiled.ranking, Sort::date);
    finder.count_facets(&walks_[i].counters);
    all = !finder.count().partial && all;
  }
  return all;
}

std::vector<Facet> FacetWalks::facets() const {
  std::vector<Facet> facets;
  for (const Place& place : places_) {
    facets.push_back(walks_[place.walk].counters[place.counter].facet());
  }
  return facets;
}

}  // namespace glane
