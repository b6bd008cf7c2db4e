// Collects the live matches of a query while Xapian walks through them: counts all, counts facets,
// keeps the first ones.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <xapian.h>

#include "glane/search.hpp"
#include "index/snapshot/segment_set.hpp"
#include "query/live_query.hpp"
#include "results/facets.hpp"
#include "results/recency.hpp"

namespace glane {

struct Match {
  std::uint32_t segment = 0;  // its number in the set
  std::uint32_t row = 0;
  double weight = 0;
  double recency = 1;  // that its weight was multiplied by
};

inline bool is_same_document(const Match& a, const Match& b) {
  return a.segment == b.segment && a.row == b.row;
}

using FacetCounters = std::vector<FacetCounter>;

// Orders by score, then newest, then id; or by date, then id. Undated documents come last.
//
// Dates are looked at where scores tie, ids where dates tie too, and only of matches that come as
// far as the last of those kept.
class MatchCollector : public Xapian::MatchSpy {
 public:
  //   in: most       matches to keep
  //       under_way  as watched_query sets it
  //       facets     count each match; nullptr: none
  //   All must outlive it.
  MatchCollector(const SegmentSet& segments, Sort sort, std::size_t most,
                 const SegmentUnderWay& under_way, FacetCounters* facets);

  // Weights count by age from now on; `recency` must outlive it.
  void favour(const Recency& recency) { recency_ = &recency; }

  // Every match is a tick of it.
  void watch_with(SearchWatch* watch) { watch_ = watch; }

  //   errors: those of SearchWatch
  void operator()(const Xapian::Document& document, double weight) override;

  std::size_t total() const { return total_; }

  // The first matches, in order. Called once, in the end.
  std::vector<Match> first_matches();

 private:
  struct Candidate {
    Match match;
    std::int64_t date = 0;  // ascends in the order wanted
  };

  void add(const Match& match);
  std::int64_t date_order(const Match& match) const;
  bool is_before(const Candidate& a, const Candidate& b) const;
  void drop_last();

  const SegmentSet& segments_;
  Sort sort_;
  std::size_t most_;
  const SegmentUnderWay& under_way_;
  FacetCounters* facets_;
  SearchWatch* watch_ = nullptr;
  const Recency* recency_ = nullptr;
  std::size_t total_ = 0;
  std::vector<Candidate> kept_;  // more than wanted, until they are too many
  bool has_last_ = false;
  Candidate last_;  // of those wanted among what was there when kept_ was last cut
};

}  // namespace glane
