// Facets: how many of the documents found have which author, site, type, section or date.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace glane {

struct FacetRequest {
  std::string name;      // author site type section date:year date:month date:day
  std::size_t size = 0;  // buckets at most; 0: the default, kDefaultFacetSize (dates: all)
};

inline constexpr std::size_t kDefaultFacetSize = 100;

struct FacetCount {
  std::optional<std::string> value;  // nothing: documents without one
  std::size_t count = 0;             // exact
};

struct Facet {
  std::string name;
  // By count, then value; dates in time order. The bucket without a value comes last.
  std::vector<FacetCount> counts;
  std::size_t values = 0;  // how many buckets there are, shown or not
};

}  // namespace glane
