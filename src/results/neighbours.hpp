// The words around the places of a query, counted and weighed against all others.
#pragma once

#include <cstdint>

#include "glane/neighbours.hpp"
#include "results/searcher.hpp"

namespace glane {

// How much more often two things are met together than chance has it.
//   in:     near         a word's times in the windows, of `near_words` words that stand there
//           occurrences  its times anywhere, of `words`
//   out:    expected     its times in the windows were they nothing to it
//           G2           twice the sum, over the four cells of near or far and this word or
//           another,
//                        of observed times log(observed / expected): chi-squared of one degree of
//                        freedom where chance rules
//   source: Dunning, "Accurate methods for the statistics of surprise and coincidence", 1993
struct Association {
  double expected = 0;
  double log_likelihood = 0;
};
Association associate(std::uint64_t near, std::uint64_t near_words, std::uint64_t occurrences,
                      std::uint64_t words);

//   errors: those of Searcher::search; Error{usage} for an empty query, a window of 0 or of more
//           than kMostNeighbourWindow
//   cost:   a reading of every stream of the corpus, some 2 ns a word; 12 bytes for each word of
//           the vocabulary
NeighboursResponse neighbours_of(Searcher& searcher, const NeighboursRequest& request);

}  // namespace glane
