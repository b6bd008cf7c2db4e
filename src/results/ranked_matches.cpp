#include "results/ranked_matches.hpp"

#include <algorithm>
#include <utility>

#include "query/clause_parts.hpp"

namespace glane {

Xapian::BM25Weight bm25(const RankingSettings& ranking) {
  return Xapian::BM25Weight(ranking.k1, 0, 1, ranking.b, RankingSettings::kMinNormalisedLength);
}

void drop_first_ranked_matches(std::vector<RankedMatch>& matches, std::size_t count) {
  matches.erase(matches.begin(),
                matches.begin() + static_cast<std::ptrdiff_t>(std::min(count, matches.size())));
}

// Xapian itself is asked for no match, which spares it a heap, a third of the time of a frequent
// word; that it has to check all makes it show all to the collector, with their weights.
//   out: whether all were seen
bool MatchFinder::show_all(MatchCollector& collector, SegmentUnderWay& under_way,
                           const Xapian::Weight& weights) const {
  collector.watch_with(context_.watch());
  if (threads_ != nullptr) collector.collect_threads(*threads_);
  Xapian::Enquire enquire(context_.database());
  enquire.set_query(watched_query(context_, query_, under_way));
  enquire.set_weighting_scheme(weights);
  enquire.add_matchspy(&collector);
  try {
    if (context_.watch() != nullptr) context_.watch()->look();
    if (is_every_document(query_)) {
      collector.see_every_document();
    } else {
      enquire.get_mset(0, 0, context_.database().get_doccount() + 1);
    }
  } catch (const TimeIsUp&) {
    return false;
  }
  return true;
}

RankedMatches MatchFinder::first_matches(std::size_t count) {
  SegmentUnderWay under_way;
  MatchCollector collector(context_.segments(), sort_, count, under_way,
                           std::exchange(facets_, nullptr));
  if (recency_ != nullptr) collector.favour(*recency_);
  RankedMatches ranked;
  ranked.partial = !show_all(collector, under_way, bm25(ranking_));
  threads_ = nullptr;
  ranked.total = collector.total();
  for (const Match& match : collector.first_matches())
    ranked.matches.push_back({match, match.weight, {}});
  return ranked;
}

RankedMatches MatchFinder::count() {
  SegmentUnderWay under_way;
  MatchCollector collector(context_.segments(), sort_, 0, under_way,
                           std::exchange(facets_, nullptr));
  const bool all = show_all(collector, under_way, Xapian::BoolWeight());
  threads_ = nullptr;
  return {collector.total(), !all, {}};
}

void MatchFinder::rerank(std::vector<RankedMatch>& matches, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    RankedMatch& ranked = matches[i];
    const Match& match = ranked.match;
    const double length =
        context_.database().get_doclength(context_.segments().document(match.segment, match.row));
    ranked.features = reader_->read(match.segment, match.row, length);
    ranked.score += ranked.features.total() * match.recency;
  }
  // Stable: what scores the same stays newest first.
  std::stable_sort(matches.begin(), matches.begin() + static_cast<std::ptrdiff_t>(count),
                   [](const RankedMatch& a, const RankedMatch& b) { return a.score > b.score; });
}

RankedMatches MatchFinder::find(const MatchWindow& window) {
  const std::size_t end = window.offset + window.limit;
  if (window.limit == 0 && threads_ == nullptr) return count();
  const bool reranks =
      reader_ != nullptr && window.limit > 0 && window.offset < window.rerank_depth;
  RankedMatches ranked = first_matches(reranks ? std::max(end, window.rerank_depth) : end);
  if (reranks) {
    rerank(ranked.matches, std::min(ranked.matches.size(), window.rerank_depth));
    if (ranked.matches.size() > end) ranked.matches.resize(end);
  }
  drop_first_ranked_matches(ranked.matches, window.offset);
  return ranked;
}

}  // namespace glane
