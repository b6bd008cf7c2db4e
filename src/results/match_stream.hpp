// Every live match of a query, shown one by one: in the order of the index as Xapian finds them, or
// sorted, which takes 16 bytes a match.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include <xapian.h>

#include "query/ranking_settings.hpp"
#include "query/search_context.hpp"
#include "results/match_collector.hpp"
#include "results/match_order.hpp"
#include "results/ranked_matches.hpp"

namespace glane {

// Of one query. Its arguments must outlive it.
class MatchStream {
 public:
  // May throw: it goes through Xapian up to whoever began.
  using Visit = std::function<void(const RankedMatch& match)>;

  MatchStream(const SearchContext& context, const Xapian::Query& query,
              const RankingSettings& ranking)
      : context_(context), query_(query), ranking_(ranking) {}

  void count_facets(FacetCounters* facets) { facets_ = facets; }
  void favour(const Recency* recency) { recency_ = recency; }  // nullptr: age says nothing

  struct Seen {
    std::size_t total = 0;
    bool partial = false;  // the time was up
  };

  // In the order of the index.
  //   in: weighed  whether scores are asked for; they cost more than matching
  Seen in_order_of_index(bool weighed, const Visit& visit);

  // By date, or by score as MatchFinder has it before it reranks.
  //   out: shown are those behind the first `skipped`
  Seen sorted(Sort sort, std::size_t skipped, const Visit& visit);

 private:
  struct Entry {
    double key = 0;  // ascends in the order wanted
    std::uint32_t segment = 0;
    std::uint32_t row = 0;
  };

  Seen walk(bool weighed, const Visit& visit);
  static double key_of(const MatchOrder& order, const RankedMatch& ranked);
  static bool is_before(const MatchOrder& order, const Entry& a, const Entry& b);

  const SearchContext& context_;
  const Xapian::Query& query_;
  const RankingSettings& ranking_;
  FacetCounters* facets_ = nullptr;
  const Recency* recency_ = nullptr;
};

}  // namespace glane
