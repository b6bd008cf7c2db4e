// Collects the live matches of a query while Xapian walks through them: counts all, counts facets,
// keeps the first ones.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <xapian.h>

#include "query/live_query.hpp"
#include "results/facets.hpp"
#include "results/match_order.hpp"
#include "results/recency.hpp"
#include "results/thread_collector.hpp"

namespace glane {

using FacetCounters = std::vector<FacetCounter>;

// In the order of MatchOrder.
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

  // Each match is one of its thread, too; `threads` must outlive it.
  void collect_threads(ThreadCollector& threads) { threads_ = &threads; }

  // Every match is a tick of it.
  void watch_with(SearchWatch* watch) { watch_ = watch; }

  //   errors: those of SearchWatch
  void operator()(const Xapian::Document& document, double weight) override;

  // Every live document, without a weight: as Xapian would show them, in a third of the time.
  //   errors: those of SearchWatch
  void see_every_document();

  std::size_t total() const { return total_; }

  // The first matches, in order. Called once, in the end.
  std::vector<Match> first_matches();

 private:
  void take(Match match);
  void add(const Match& match);
  void drop_last();

  const SegmentSet& segments_;
  MatchOrder order_;
  std::size_t most_;
  const SegmentUnderWay& under_way_;
  FacetCounters* facets_;
  SearchWatch* watch_ = nullptr;
  const Recency* recency_ = nullptr;
  ThreadCollector* threads_ = nullptr;
  std::size_t total_ = 0;
  std::vector<Candidate> kept_;  // more than wanted, until they are too many
  bool has_last_ = false;
  Candidate last_;  // of those wanted among what was there when kept_ was last cut
};

}  // namespace glane
