// Lines and blanks of UTF-8 text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/characters.hpp"

namespace glane {

// `text` without blanks at both ends: ASCII white space, no-break spaces (U+00A0, U+202F,
// U+2009) and zero-width space (U+200B).
std::string_view trim(std::string_view text);

// The lines of `text` without their ends ("\n", "\r\n" or "\r"); views into `text`.
std::vector<std::string_view> split_lines(std::string_view text);

// `text` with every run of blanks (as in trim, line ends included) made one space, trimmed.
std::string squeeze_blanks(std::string_view text);

bool is_ascii(std::string_view text);

// ASCII capitals as small letters; other bytes as they are.
constexpr char lower_ascii(char c) {
  return is_ascii_upper(c) ? static_cast<char>(c + 32) : c;
}
std::string lower_ascii(std::string_view text);

// True where the ASCII letters of both are the same but for case; other bytes must be equal.
bool equal_ignoring_ascii_case(std::string_view a, std::string_view b);

}  // namespace glane
