// Where sentences of French text begin and end, as far as a passage is to be cut there: at the end
// of a line and behind . ! ? and …, but not behind what is abbreviated ("M. Roy", "art. 12", "J.-C.
// Roy") nor where a small letter follows.
#pragma once

#include <cstddef>
#include <string_view>

namespace glane {

// Whether a sentence begins at `at`, which is the first byte of a word or of a sign.
//   in:   at  up to text.size()
//   cost: a look at a few characters before and behind
bool sentence_begins(std::string_view text, std::size_t at);

// The last beginning of a sentence at `at` or before it, not before `least`; `least` where there is
// none.
std::size_t sentence_begin(std::string_view text, std::size_t at, std::size_t least);

// The first end of a sentence at `at` or behind it, blanks left out, not behind `most`; npos where
// there is none.
std::size_t sentence_end(std::string_view text, std::size_t at, std::size_t most);

}  // namespace glane
