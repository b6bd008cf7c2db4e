// Articles that say nearly the same under different ids: which of them a list of hits shows.
// Called by the search.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "index/snapshot/segment_set.hpp"
#include "results/ranked_matches_xapian.hpp"

namespace glane {

class CopyFinder {
 public:
  explicit CopyFinder(const SegmentSet& segments) : segments_(segments) {}

  // Leaves out each match that is nearly the same as one before it.
  //   cost: a comparison of signatures for each pair
  void fold(std::vector<RankedMatch>& matches) const;

  // For each match the other documents of the index that are nearly the same, by number; none for
  // comments and short texts.
  //   cost: a walk through the signatures of all articles, 1 ns for each and each match
  std::vector<std::vector<std::uint32_t>> copies_of(const std::vector<RankedMatch>& matches) const;

 private:
  std::optional<std::uint64_t> signature_of(const Match& match) const;
  bool are_copies(const Match& a, const Match& b) const;

  const SegmentSet& segments_;
};

// The matches of a window once copies are folded: as many as it wants, where there are so many.
// The finder is asked again, for more, where many are copies.
RankedMatches matches_folded(MatchFinder& finder, const MatchWindow& window,
                             const CopyFinder& copies);

}  // namespace glane
