// The facets of a search, each counted over what the query and all filters but its own find.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "glane/search.hpp"
#include "results/asked_search.hpp"
#include "results/facets.hpp"

namespace glane {

// The fields of the filters that say of a document what the facet counts: those of its name.
// Filters that are written in the query are part of what is asked.
std::vector<std::string_view> own_filters(std::string_view facet);

// Facets whose own filter is not given are counted along with the hits; for each filter that is
// given and has facets there is a walk more, without it.
class FacetWalks {
 public:
  // All must outlive it. errors: Error{usage} for a name that is no facet
  FacetWalks(const SearchRequest& request, const Asked& asked, const SearchContext& context,
             const FacetSources& sources);

  // Those that the walk for hits is to count; nullptr: none.
  FacetCounters* of_main_walk();

  // Counts the others. out: false where the time was up
  //   cost: a walk without weights for each filter that is left out
  bool walk_for_others();

  // All of them, in the order of the request.
  std::vector<Facet> facets() const;

 private:
  struct Walk {
    std::vector<std::string_view> left_out;  // fields; none: the walk for hits
    FacetCounters counters;
  };
  struct Place {
    std::size_t walk = 0;
    std::size_t counter = 0;
  };

  const Asked& asked_;
  const SearchContext& context_;
  std::vector<Walk> walks_;    // the first is that for hits
  std::vector<Place> places_;  // of the facets of the request
};

}  // namespace glane
