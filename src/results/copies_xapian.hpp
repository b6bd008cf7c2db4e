// Articles that say nearly the same under different ids: which of them a list of hits shows.
// Called by the search.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include <xapian.h>

#include "index/open_xapian.hpp"
#include "results/ranked_matches_xapian.hpp"

namespace glane {

class CopyFinder {
 public:
  explicit CopyFinder(const OpenIndex& index) : index_(index) {}

  // Leaves out each match that is nearly the same as one before it.
  //   cost: a comparison of signatures for each pair
  void fold(std::vector<RankedMatch>& matches) const;

  // For each document the others of the index that are nearly the same, by number; none for
  // comments and short texts.
  //   cost: a walk through the signatures of all articles, 1 ns for each and each document
  std::vector<std::vector<Xapian::docid>> copies_of(
      const std::vector<Xapian::docid>& documents) const;

 private:
  std::optional<std::uint64_t> signature_of(Xapian::docid document) const;
  bool are_copies(Xapian::docid a, Xapian::docid b) const;

  const OpenIndex& index_;
};

// The matches of a window once copies are folded: as many as it wants, where there are so many.
//   in: matches_of  the matches of a window of the list before copies are folded; asked again, for
//                   more, where many are copies
RankedMatches matches_folded(const std::function<RankedMatches(const MatchWindow&)>& matches_of,
                             Xapian::Enquire& enquire, const MatchWindow& window,
                             const CopyFinder& copies);

}  // namespace glane
