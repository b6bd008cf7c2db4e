// How else the words of a query may stand in the index: joined, hyphenated, with other endings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "french/analyzer.hpp"
#include "index/snapshot/segment_set.hpp"

namespace glane {

// The rows of folded words that a phrase may stand as: "un porte-monnaie" as {un, porte, monnaie}
// and as {un, portemonnaie}. The row as typed comes first; at most 32.
std::vector<std::vector<std::string>> phrase_spellings(const SegmentSet& segments,
                                                       const Analysis& analysis);

// "r" and "d" of "r&d", as "R & D" is indexed; none for other words.
std::vector<std::string> parts_of_ampersand(std::string_view folded);

}  // namespace glane
