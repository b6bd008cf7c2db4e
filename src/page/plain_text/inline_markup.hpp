// Rids a line of reader-view text of the markup that a careless extractor left in it.
// In: one line. Out: the lines a reader would have seen.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace glane {

// `<br>` and the tags of blocks end a line, other tags of HTML are dropped and keep their text,
// entities are decoded. What only looks like markup ("a < b", "<3", "&c.") stays. Lines come
// trimmed; blank ones are dropped.
//   cost: O(bytes)
std::vector<std::string> plain_lines(std::string_view line);

// `text` with its entities decoded: &amp; &#8217; &#x2019; &eacute; ... Unknown ones, and those
// of control characters, stay.
std::string decode_inline_entities(std::string_view text);

// True where the line bears a `<br>`: then its comments stand one on a line.
bool holds_inline_line_break(std::string_view line);

}  // namespace glane
