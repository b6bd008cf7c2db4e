// How else the words of a query may stand in the index: joined, hyphenated, with other endings.
#pragma once

#include <string>
#include <vector>

#include "french/analyzer.hpp"
#include "index/snapshot/segment_set.hpp"

namespace glane {

// The rows of folded words that a phrase may stand as: "un porte-monnaie" as {un, porte, monnaie}
// and as {un, portemonnaie}. The row as typed comes first; at most 32,
// of long phrases less.
std::vector<std::vector<std::string>> phrase_spellings(const SegmentSet& segments,
                                                       const Analysis& analysis);

}  // namespace glane
