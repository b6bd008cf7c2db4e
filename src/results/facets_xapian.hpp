// Counts of the values that matching documents have: authors, sites, months.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "index/segment/segment_set.hpp"
#include "results/search.hpp"

namespace glane {

// Counts one facet while Xapian walks the matches; add it to the Enquire as a MatchSpy. Reads the
// columns of the segments: a few loads a match.
class FacetCounter : public Xapian::MatchSpy {
 public:
  // errors: Error{usage} for a name that is no facet
  FacetCounter(const FacetRequest& request, const SegmentSet& segments);
  ~FacetCounter() override;

  void operator()(const Xapian::Document& document, double weight) override;

  // What was counted, in the order that Facet tells.
  Facet facet() const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace glane
