// Text in paragraphs, wrapped to a width: snippets with words highlighted, documents, help.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "terminal.hpp"

namespace glane::cli {

// A stretch of text in one style.
struct Span {
  std::string text;  // printable
  Style style = Style::plain;
  std::string link = {};  // an address; empty: none
};

struct Layout {
  std::string indent;      // printed before every line, counted in its columns
  std::size_t width = 80;  // of a line, indent included
};

// The spans as one paragraph. Breaks at ASCII blanks only: a French no-break space holds. A word
// wider than a line stands alone and sticks out. Every line ends in "\n".
//   cost: O(bytes)
std::string wrap(const std::vector<Span>& spans, const Layout& layout, const Terminal& terminal);

// The same without styles. Lines of `text` are paragraphs.
std::string wrap_plain(std::string_view text, std::string_view indent, std::size_t width);

}  // namespace glane::cli
