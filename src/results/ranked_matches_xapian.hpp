// The matches of a query in the order that a person sees them: BM25's, then, after a second look
// at the text of the first ones, theirs.
#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "query/ranking_settings.hpp"
#include "query/search_context_xapian.hpp"
#include "results/match_collector_xapian.hpp"
#include "results/text_evidence.hpp"

namespace glane {

Xapian::BM25Weight bm25(const RankingSettings& ranking);

struct RankedMatch {
  Match match;
  double score = 0;  // BM25, and evidence where it was looked for
  TextEvidence evidence;
};

struct RankedMatches {
  std::size_t total = 0;
  std::vector<RankedMatch> matches;
};

struct MatchWindow {
  std::size_t offset = 0;
  std::size_t limit = 0;
  std::size_t looked_at = 0;  // matches to look at twice
};

void drop_first(std::vector<RankedMatch>& matches, std::size_t count);

// Finds the matches of one query. Its arguments must outlive it.
class MatchFinder {
 public:
  //   in: facets  count the matches, once, however often they are asked for; nullptr: none
  //       reader  for the second look at matches by relevance; nullptr: none
  MatchFinder(const SearchContext& context, const Xapian::Query& query,
              const RankingSettings& ranking, Sort sort)
      : context_(context), query_(query), ranking_(ranking), sort_(sort) {}

  void count_facets(FacetCounters* facets) { facets_ = facets; }
  void look_twice(EvidenceReader* reader) { reader_ = reader; }

  // Evidence only adds to a score, so the matches after those that are looked at keep their order
  // behind them, and pages fit together.
  //   cost: a walk through all matches, so that total and facets are exact; a look at the streams
  //         of window.looked_at documents
  RankedMatches find(const MatchWindow& window);

 private:
  RankedMatches first_matches(std::size_t count);
  void look_again(std::vector<RankedMatch>& matches, std::size_t count);

  const SearchContext& context_;
  const Xapian::Query& query_;
  const RankingSettings& ranking_;
  Sort sort_;
  FacetCounters* facets_ = nullptr;
  EvidenceReader* reader_ = nullptr;
};

}  // namespace glane
