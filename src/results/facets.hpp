// Counts of the values that matching documents have: authors, sites, months.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include "glane/facets.hpp"
#include "index/snapshot/segment_set.hpp"
#include "results/author_names.hpp"
#include "results/noted_sources.hpp"

namespace glane {

// What the values of facets are read from. All must outlive the counters.
struct FacetSources {
  const SegmentSet& segments;
  const AuthorNames& authors;
  const AuthorNames& quoted;
  const AuthorNames& addressees;
  const NotedSources& noted;
};

// Counts one facet while the matches are walked through: numbers of a segment's column, so that a
// match costs a few loads; what segments share is added up in the end.
class FacetCounter {
 public:
  // errors: Error{usage} for a name that is no facet
  FacetCounter(const FacetRequest& request, const FacetSources& sources);
  ~FacetCounter();
  FacetCounter(FacetCounter&&) noexcept;
  FacetCounter& operator=(FacetCounter&&) noexcept;

  void count(std::size_t segment, std::uint32_t row);

  // Each live row of a range. cost: a few ns a row
  void count_live(std::size_t segment, RowRange range);

  // What was counted, in the order of Facet.
  Facet facet() const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace glane
