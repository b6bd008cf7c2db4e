// Facets: how many of the documents found have which author, site, type, section or date.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace glane {

enum class FacetOrder {
  usual,  // of dates that of time, of all others that of counts
  count,  // the most frequent first, then by value
  value,  // as a French reader looks for words; dates in the order of time
};

struct FacetRequest {
  // author site type section language source quoted to, and date:decade date:year date:month
  // date:week date:day date:auto.
  // Of dates a value is named as far as the date is known: "2022" and "2022-07" among weeks, too.
  // date:auto is the finest of these of which kMostAutoBuckets, or `size`, span all the dates;
  // where nothing is dated so within the span, it has a bucket with a count of 0.
  std::string name;
  std::size_t size = 0;     // buckets at most; 0: the default, kDefaultFacetSize (dates: all)
  std::string prefix = {};  // only values that begin so, whatever their case and accents
  FacetOrder order = FacetOrder::usual;
};

inline constexpr std::size_t kDefaultFacetSize = 100;
inline constexpr std::size_t kMostAutoBuckets = 31;  // a month of days, a page of lines

struct FacetCount {
  std::optional<std::string> value;  // nothing: documents without one
  std::size_t count = 0;             // exact
};

// Counted over what the query and all filters of the request but the facet's own find:
// SearchRequest::authors leave an `author` facet as it is, types, sites, since and until those of
// types, sites and dates. So a facet shows what else might be chosen. What the query says itself
// (`author:`) counts always.
struct Facet {
  std::string name;
  // The bucket without a value comes last. It has none of a prefix.
  std::vector<FacetCount> counts;
  std::size_t values = 0;  // how many buckets there are, shown or not
};

}  // namespace glane
