// Articles that say nearly the same under different ids: which of them a list of hits shows.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "index/snapshot/segment_set.hpp"
#include "results/ranked_matches.hpp"

namespace glane {

class NearDuplicateFinder {
 public:
  explicit NearDuplicateFinder(const SegmentSet& segments) : segments_(segments) {}

  // Drops each match that is nearly the same as one before it.
  //   cost: a comparison of signatures for each pair
  void fold(std::vector<RankedMatch>& matches) const;

  // For each match the other documents of the index that are nearly the same, by number; none for
  // comments and short texts.
  //   cost: a walk through the signatures of all articles, 1 ns for each and each match
  std::vector<std::vector<std::uint32_t>> duplicates_of(
      const std::vector<RankedMatch>& matches) const;

 private:
  std::optional<std::uint64_t> signature_of(const Match& match) const;
  bool are_near_duplicates(const Match& a, const Match& b) const;

  const SegmentSet& segments_;
};

// The matches of a window once near duplicates are folded: as many as it wants, where there are so
// many. The finder is asked again, for more, where many are folded.
RankedMatches fold_near_duplicates(MatchFinder& finder, const MatchWindow& window,
                                   const NearDuplicateFinder& duplicates);

}  // namespace glane
