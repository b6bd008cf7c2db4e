// Of articles that say nearly the same all but the earliest: what is left out by whoever counts
// words, whatever was asked for. What a list of hits shows is another question
// (near_duplicates.hpp).
#pragma once

#include <vector>

#include "query/search_context.hpp"
#include "segment/format/row_set.hpp"

namespace glane {

// Goes through the articles of a set by date, undated ones last, then id: one that says nearly the
// same as one that stays is left out.
//   in:     rows  of each segment
//   out:    of each segment, those left out
//   errors: those of SearchWatch
//   cost:   some 10 us an article, and some 50 us for each pair that is nearly the same
//   source: of signatures of 64 bits that differ in 12 at most, one of four parts differs in 3 at
//           most (Norouzi, Punjani, Fleet, "Fast search in Hamming space with multi-index hashing",
//           2012): the articles to compare with are looked up by those parts
std::vector<RowSet> folded_articles(const SearchContext& context, const std::vector<RowSet>& rows);

}  // namespace glane
