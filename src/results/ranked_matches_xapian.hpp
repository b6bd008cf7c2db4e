// The matches of a query in the order that a person sees them: BM25's, then, after a second look
// at the text of the first ones, theirs.
#pragma once

#include <vector>

#include <xapian.h>

#include "index/open_xapian.hpp"
#include "query/asked_words.hpp"
#include "results/ranking_xapian.hpp"
#include "results/text_evidence.hpp"

namespace glane {

struct RankedMatch {
  Xapian::docid number = 0;
  double score = 0;  // BM25, and evidence where it was looked for
  TextEvidence evidence;
};

struct RankedMatches {
  Xapian::doccount total = 0;
  std::vector<RankedMatch> matches;
};

struct MatchWindow {
  Xapian::doccount offset = 0;
  Xapian::doccount limit = 0;
  Xapian::doccount check_at_least = 0;  // matches to count, so that the total is exact
  Xapian::doccount looked_at = 0;       // matches to look at twice
};

void drop_first(std::vector<RankedMatch>& matches, std::size_t count);

// In the order given, which `enquire` is set to.
RankedMatches matches_in_order(Xapian::Enquire& enquire, MatchOrder& order,
                               const MatchWindow& window);

// `enquire` sorts by relevance: looks again at the first ones. Evidence only adds to a score, so
// the matches after those keep their order behind them, and pages fit together.
//   cost: a look at the streams of window.looked_at documents
RankedMatches matches_looked_at_twice(Xapian::Enquire& enquire, MatchOrder& order,
                                      const MatchWindow& window, const OpenIndex& index,
                                      EvidenceReader& reader);

}  // namespace glane
