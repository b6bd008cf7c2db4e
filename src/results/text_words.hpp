// The words of a document's title and text by number, as they stand in its token stream.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "index/snapshot/segment_set.hpp"

namespace glane {

// Numbers of words (segment_words.hpp), a place each; further forms at a place are left out.
struct TextWords {
  std::vector<std::uint32_t> title, text;

  const std::vector<std::uint32_t>& of(bool in_title) const { return in_title ? title : text; }
};

// Replaces what `out` holds. cost: some ns a word, and no allocation once `out` has room
void read_text_words(std::string_view stream, TextWords& out);

}  // namespace glane
