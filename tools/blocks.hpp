// Figures as blocks of text: bars to an eighth of a column, lines of columns to an eighth of a
// line.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace glane::cli {

// A bar of `share` of `width` columns. out: nothing for 0, an eighth of a column at the least else
//   in: share  0 to 1
std::string bar(double share, std::size_t width);

// "▁▃█": a column for each value, of the share of `largest` that it is; a blank for 0.
std::string block_line(const std::vector<double>& values, double largest);

}  // namespace glane::cli
