#include <algorithm>

#include "results/ranked_matches_xapian.hpp"

namespace glane {

namespace {

Xapian::doccount end_of(const MatchWindow& window) {
  return window.offset + window.limit;
}

// The first `count` matches.
RankedMatches first_matches(Xapian::Enquire& enquire, MatchOrder& order, Xapian::doccount count,
                            Xapian::doccount check_at_least) {
  const Xapian::MSet found = order.first(enquire, count, check_at_least);
  std::vector<Xapian::MSetIterator> matches = order.in_order(found);
  if (matches.size() > count) matches.erase(matches.begin() + count, matches.end());

  RankedMatches ranked;
  ranked.total = found.get_matches_estimated();
  for (const Xapian::MSetIterator& match : matches) {
    ranked.matches.push_back({*match, match.get_weight(), {}});
  }
  return ranked;
}

void look_again(RankedMatch& match, const OpenIndex& index, EvidenceReader& reader) {
  const double length = index.database.get_doclength(match.number);
  match.evidence = reader.read(index.segments.stream(match.number), length);
  match.score += match.evidence.total();
}

}  // namespace

void drop_first(std::vector<RankedMatch>& matches, std::size_t count) {
  matches.erase(matches.begin(), matches.begin() + std::min(count, matches.size()));
}

RankedMatches matches_in_order(Xapian::Enquire& enquire, MatchOrder& order,
                               const MatchWindow& window) {
  RankedMatches ranked = first_matches(enquire, order, end_of(window), window.check_at_least);
  drop_first(ranked.matches, window.offset);
  return ranked;
}

RankedMatches matches_looked_at_twice(Xapian::Enquire& enquire, MatchOrder& order,
                                      const MatchWindow& window, const OpenIndex& index,
                                      EvidenceReader& reader) {
  if (window.limit == 0 || window.offset >= window.looked_at) {
    return matches_in_order(enquire, order, window);
  }
  const Xapian::doccount end = end_of(window);
  RankedMatches ranked =
      first_matches(enquire, order, std::max(end, window.looked_at), window.check_at_least);
  std::vector<RankedMatch>& matches = ranked.matches;

  const std::size_t looked_at = std::min<std::size_t>(matches.size(), window.looked_at);
  for (std::size_t i = 0; i < looked_at; ++i) look_again(matches[i], index, reader);
  // Stable: what scores the same stays newest first.
  std::stable_sort(matches.begin(), matches.begin() + looked_at,
                   [](const RankedMatch& a, const RankedMatch& b) { return a.score > b.score; });
  if (matches.size() > end) matches.resize(end);
  drop_first(matches, window.offset);
  return ranked;
}

}  // namespace glane
