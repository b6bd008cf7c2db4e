// Words that a slip of the keyboard separates.
#pragma once

#include <string_view>

namespace glane {

// True where at most `edits` letters added, dropped, changed, or exchanged with their neighbour
// make `b` of `a`; letters are code points.
//   cost:   O(length * edits)
//   source: Damerau 1964; optimal string alignment, only the band of width `edits` computed
bool within_edit_distance(std::string_view a, std::string_view b, int edits);

}  // namespace glane
