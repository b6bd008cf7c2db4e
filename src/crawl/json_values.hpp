// Finds where JSON values begin and end, by brackets and strings alone: enough to tell JSON lines
// from one large value and to cut that into its objects. What a value holds is read by the page
// room, which also says what is wrong with it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace glane {

// True where `text` (not blank at its start) begins an object, or a list of objects or lists.
bool starts_json_value(std::string_view text);

// True where the first line breaks off between the parts of a value, as pretty-printed JSON does,
// or opens a list: the value spans several lines. A line cut inside a string, or with a whole
// object on the line behind it, is just a bad line.
//   in: head  the beginning of a file for which starts_json_value holds
bool json_spans_lines(std::string_view head);

struct JsonPiece {
  std::string_view text;
  std::size_t line = 1;     // 1-based line that it begins on
  std::size_t ordinal = 1;  // first, second ... of the pieces that begin on that line
};

// The top-level values of `text`; of a top-level list, its elements. What stands between values
// comes as pieces too, a line each, so that whoever reads them can say so.
std::vector<JsonPiece> split_json_values(std::string_view text);

}  // namespace glane
