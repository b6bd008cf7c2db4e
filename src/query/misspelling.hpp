// How likely one word is what a person meant who typed another: slips of the keyboard and of
// spelling, weighed. within_edit_distance counts slips; this one tells small from large.
#pragma once

#include <cstddef>
#include <string_view>

namespace glane {

// Longer words are not mistyped words.
inline constexpr std::size_t kLongestSpelling = 32;

// Words of the letters a to z only: what folding leaves of a French word.
bool may_be_misspelling(std::string_view folded);

// What it costs to type `typed` for `meant`: 0 for the same word, about 1 for a letter added,
// dropped or changed, less for neighbouring keys, exchanged and doubled letters, and spellings that
// sound alike. A slip in the first letter costs more.
//   in:     plain words of at most kLongestSpelling letters, else a cost no word is worth
//   cost:   O(letters of one * letters of the other * rules)
//   source: Damerau 1964, with rules of several letters as in Brill and Moore 2000
double misspelling_cost(std::string_view typed, std::string_view meant);

}  // namespace glane
