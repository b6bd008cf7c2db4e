// Where the words of a text stand in it: the places of match_places.hpp as bytes.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "french/analyzer.hpp"
#include "results/passages.hpp"

namespace glane {

// The first words of `text`, `count` or all of them, and maybe some more; further forms at the
// place of a word are none.
//   cost: the analysis of the text up to there, some 15 ns a byte; of a line at the least, and of
//         some 64 KB where the text is longer
std::vector<ByteRange> word_ranges(std::string_view text, std::size_t count,
                                   FrenchAnalyzer& analyzer);

}  // namespace glane
