// The lines of a text page, each beside its normalised form, by which it is recognised.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace glane {

struct Line {
  std::string_view text;  // trimmed view into the page; empty: a blank line
  std::string key;        // normalised(text)

  bool blank() const { return key.empty(); }
};

// A byte order mark at the start is dropped.
std::vector<Line> read_lines(std::string_view text);

// A line that can only be prose: a long one, or one that is a sentence.
bool line_is_prose(const Line& line);

// `key` without what is no letter or digit at either end, and without a count in brackets at
// its end: "> lire aussi (3)" -> "lire aussi".
std::string_view line_phrase(std::string_view key);

}  // namespace glane
