// The matches of a query in the order that a person sees them: by BM25, the first of them reranked
// by what their texts show.
#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "query/ranking_settings.hpp"
#include "query/search_context.hpp"
#include "results/match_collector.hpp"
#include "results/rerank_features.hpp"

namespace glane {

Xapian::BM25Weight bm25(const RankingSettings& ranking);

struct RankedMatch {
  Match match;
  double score = 0;  // BM25, and the features where it was reranked, by the recency
  RerankFeatures features;
};

struct RankedMatches {
  std::size_t total = 0;
  bool partial = false;  // the time was up before all were seen
  std::vector<RankedMatch> matches;
};

struct MatchWindow {
  std::size_t offset = 0;
  std::size_t limit = 0;
  std::size_t rerank_depth = 0;  // matches to rerank
};

void drop_first_ranked_matches(std::vector<RankedMatch>& matches, std::size_t count);

// Finds the matches of one query. Its arguments must outlive it.
class MatchFinder {
 public:
  //   in: facets  count the matches, once, however often they are asked for; nullptr: none
  //       reader  of the features that rerank matches by relevance; nullptr: none
  MatchFinder(const SearchContext& context, const Xapian::Query& query,
              const RankingSettings& ranking, Sort sort)
      : context_(context), query_(query), ranking_(ranking), sort_(sort) {}

  void count_facets(FacetCounters* facets) { facets_ = facets; }
  // As facets: nullptr: none.
  void collect_threads(ThreadCollector* threads) { threads_ = threads; }
  void rerank_with(FeatureReader* reader) { reader_ = reader; }
  void favour(const Recency* recency) { recency_ = recency; }  // nullptr: age says nothing

  // Features only add to a score, so the matches after those that are reranked keep their order
  // behind them, and pages fit together.
  //   out:  what was found by then where the time is up (SearchWatch of the context)
  //   cost: a walk through all matches, so that total and facets are exact; a reading of
  //         the streams of window.rerank_depth documents
  RankedMatches find(const MatchWindow& window);

  // The total alone; facets and threads are told of every match, too.
  //   cost: of an AND of words, some ns a document that has the rarest
  RankedMatches count();

 private:
  bool show_all(MatchCollector& collector, SegmentUnderWay& under_way,
                const Xapian::Weight& weights) const;
  RankedMatches first_matches(std::size_t count);
  void rerank(std::vector<RankedMatch>& matches, std::size_t count);

  const SearchContext& context_;
  const Xapian::Query& query_;
  const RankingSettings& ranking_;
  Sort sort_;
  FacetCounters* facets_ = nullptr;
  ThreadCollector* threads_ = nullptr;
  FeatureReader* reader_ = nullptr;
  const Recency* recency_ = nullptr;
};

}  // namespace glane
