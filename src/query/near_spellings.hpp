// Spellings a slip or two away from what was typed, whether they are words or not: what is looked
// up for a correction.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace glane {

// Words that may be meant by `typed`, whether they exist or not: one letter added, dropped, changed
// or exchanged; one or two spellings that sound alike. Sorted, each once, without `typed`.
//   in:     a plain word of at most kLongestSpelling letters, else nothing
//   out:    some hundreds, kMostNearSpellings at most
std::vector<std::string> near_spellings(std::string_view typed);

inline constexpr std::size_t kMostNearSpellings = 6000;

}  // namespace glane
