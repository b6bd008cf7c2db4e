// What the library escapes and marks, as plain text: snippets and titles.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace glane::cli {

struct MarkedPart {
  std::string text;  // unescaped; of any bytes
  bool is_marked = false;
};

// The parts of "… <mark>mot</mark> …", marked and not in turn.
std::vector<MarkedPart> marked_parts(std::string_view marked);

// All of them as one text.
std::string without_marks(std::string_view marked);

}  // namespace glane::cli
