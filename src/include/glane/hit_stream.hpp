// Every hit of a search, one by one, in memory that does not grow with their number: for exports.
#pragma once

#include <cstddef>
#include <functional>
#include <limits>
#include <vector>

#include "glane/facets.hpp"
#include "glane/search.hpp"

namespace glane {

// SearchRequest::limit: as many as there are.
inline constexpr std::size_t kEveryHit = std::numeric_limits<std::size_t>::max();

// What is read of each hit; what is not stays empty. Identifiers, types, threads, sites, sections,
// languages and names of authors are always there.
struct HitContent {
  bool record = true;  // what only the stored document has: titles, dates, addresses, author ...
  bool texts = true;   // Document::text and Document::quotes
  bool snippet = false;
  bool score = false;  // Hit::score; sorted by relevance it is there all the same
};

// Called for each hit, in order. out: whether to go on
using VisitHit = std::function<bool(const Hit& hit)>;

struct StreamedHits {
  std::size_t total = 0;      // matches: exact where neither the time nor the caller ended it
  bool partial = false;       // the time was up
  bool stopped = false;       // the caller would have no more
  double took_ms = 0;         // what the caller did with the hits included
  std::vector<Facet> facets;  // as requested, of what was seen
};

}  // namespace glane
