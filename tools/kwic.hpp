// A concordance for people: one place a line, the matches below one another.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "glane/glane.hpp"
#include "terminal.hpp"

namespace glane::cli {

// How a line is shared out, in columns.
struct KwicLayout {
  bool dates = false;     // the first column is the day, where there is room for it
  std::size_t left = 0;   // of context
  std::size_t match = 0;  // of the longest match that is not cut
  std::size_t right = 0;  // of context, behind the longest match
};

//   in: width    of a line
//       context  columns on either side that were asked for, wider than a line may be; 0: what fits
KwicLayout kwic_layout(const std::vector<ConcordanceLine>& lines, std::size_t width,
                       std::size_t context);

// The line with its end. What was cut off at the sides is marked by "…".
std::string kwic_line(const ConcordanceLine& line, const KwicLayout& layout,
                      const Terminal& terminal);

// The end of `text` in at most `limit` columns; a cut is marked by "…".
//   in: printable text
std::string end_in_columns(const std::string& text, std::size_t limit);

}  // namespace glane::cli
