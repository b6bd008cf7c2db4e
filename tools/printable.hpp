// Text of documents, paths and queries made safe and measurable for a terminal: no control
// character of theirs ever reaches one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace glane::cli {

// The code point at text[at]; moves `at` behind it. Invalid UTF-8 gives U+FFFD, byte by byte.
//   in: at < text.size()
char32_t next_character(std::string_view text, std::size_t& at);

// White space as Unicode lists it, and the four ASCII separators that Python splits at as well.
bool is_white_space(char32_t character);

// What stays of the white space of a text.
enum class Keep {
  line,   // one line: line ends and tabs become spaces
  lines,  // line ends stay, as "\n"; tabs become spaces
  table,  // "\n", "\r" and tabs stay: they mean something in the format printed
};

// `text` with what a terminal might obey (C0, DEL, C1, bidi controls) and what is no UTF-8
// replaced by U+FFFD, for it changes what is seen; and without what shows nothing (zero-width
// characters, byte order marks, tags), which every page has and which would hide in a name. A
// joiner stays where it shapes what is shown: in emoji, in Arabic. So does a soft hyphen.
std::string printable(std::string_view text, Keep keep = Keep::line);

// JSON text with all of these characters inside its strings written as \uXXXX, and a blank after
// each colon and comma between values: the same value, in the program's one layout.
std::string printable_json(std::string_view json);

// Columns that `text` takes on a terminal: 2 for wide characters, 0 for combining ones.
//   in: printable text
std::size_t columns(std::string_view text);

// The start of `text` in at most `limit` columns; a cut is marked by "…".
std::string cut_to_columns(std::string_view text, std::size_t limit);

// `text` with white space percent-encoded: one field of a line split at blanks.
std::string percent_encoded(std::string_view text);

// `text` as PostgreSQL's COPY reads a field: "\\", "\t", "\n", "\r" for a backslash, a tab and
// line ends; of other control characters "\x" and two digits a byte. What it reads is `text`.
std::string backslash_escaped(std::string_view text);

}  // namespace glane::cli
