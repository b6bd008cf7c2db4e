#include <algorithm>

#include "results/ranked_matches_xapian.hpp"

namespace glane {

namespace {

RankedMatches matches_of(const Xapian::MSet& found) {
  RankedMatches ranked;
  ranked.total = found.get_matches_estimated();
  for (auto match = found.begin(); match != found.end(); ++match) {
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

RankedMatches matches_in_order(const Xapian::Enquire& enquire, const MatchWindow& window) {
  return matches_of(enquire.get_mset(window.offset, window.limit, window.check_at_least));
}

RankedMatches matches_looked_at_twice(const Xapian::Enquire& enquire, const MatchWindow& window,
                                      const OpenIndex& index, EvidenceReader& reader) {
  if (window.limit == 0 || window.offset >= window.looked_at)
    return matches_in_order(enquire, window);
  const Xapian::doccount end = window.offset + window.limit;
  const Xapian::MSet found =
      enquire.get_mset(0, std::max(end, window.looked_at), window.check_at_least);
  RankedMatches ranked = matches_of(found);
  std::vector<RankedMatch>& matches = ranked.matches;

  const std::size_t looked_at = std::min<std::size_t>(matches.size(), window.looked_at);
  for (std::size_t i = 0; i < looked_at; ++i) {
    look_again(matches[i], index, reader);
  }
  // Stable: what scores the same stays newest first.
  std::stable_sort(matches.begin(), matches.begin() + looked_at,
                   [](const RankedMatch& a, const RankedMatch& b) { return a.score > b.score; });
  if (matches.size() > end) matches.resize(end);
  matches.erase(matches.begin(),
                matches.begin() + std::min<std::size_t>(window.offset, matches.size()));
  return ranked;
}

}  // namespace glane
