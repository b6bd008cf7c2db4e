// Lines, parts and blanks of UTF-8 text.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/characters.hpp"

namespace glane {

// `text` without blanks at both ends: ASCII white space, no-break spaces (U+00A0, U+202F,
// U+2009) and zero-width space (U+200B).
std::string_view trim(std::string_view text);

// The lines of `text` without their ends ("\n", "\r\n" or "\r"); views into `text`.
std::vector<std::string_view> split_text_lines(std::string_view text);

// `text` with every run of blanks (as in trim, line ends included) made one space, trimmed.
std::string squeeze_blanks(std::string_view text);

// The parts of `text` between separators, of which one at the end has an empty part behind it;
// views into `text`.
//   in: separator  not empty
std::vector<std::string_view> split(std::string_view text, std::string_view separator);

std::string join(std::span<const std::string> parts, std::string_view separator);

// Puts `line` behind the lines that are there.
void append_text_line(std::string& lines, std::string_view line);

// Puts `replacement` in the place of each `part`; in what was put there none is looked for.
//   in: part  not empty
void replace_all(std::string& text, std::string_view part, std::string_view replacement);

// `text` behind as many of its words as there are blanks in `words`: "Publié par Jeanne Roy" behind
// "publie par " is "Jeanne Roy".
std::string_view text_behind_words(std::string_view text, std::string_view words);

bool is_ascii_text(std::string_view text);

// One digit of ASCII at least, and in is_number nothing else.
bool is_number(std::string_view text);
bool text_has_digit(std::string_view text);

// ASCII capitals as small letters; other bytes as they are.
constexpr char lower_ascii(char c) {
  return is_ascii_upper(c) ? static_cast<char>(c + 32) : c;
}
std::string lower_ascii(std::string_view text);

// True where the ASCII letters of both are the same but for case; other bytes must be equal.
bool equal_ignoring_ascii_case(std::string_view a, std::string_view b);

}  // namespace glane
