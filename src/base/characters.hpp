// What single characters are: of ASCII for bytes and code points alike, of Unicode by ICU.
#pragma once

namespace glane {

constexpr bool is_ascii_digit(char32_t c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_ascii_lower(char32_t c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_ascii_upper(char32_t c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_ascii_letter(char32_t c) {
  return is_ascii_lower(c | 0x20);
}
constexpr bool is_ascii_alphanumeric(char32_t c) {
  return is_ascii_letter(c) || is_ascii_digit(c);
}
constexpr bool is_ascii_blank(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// White space of ASCII, no-break and thin spaces (U+00A0, U+202F, U+2009), zero-width space.
constexpr bool is_blank(char32_t c) {
  return is_ascii_blank(c) || c == 0xA0 || c == 0x202F || c == 0x2009 || c == 0x200B;
}

// ASCII's apostrophe, and whatever is typed or set in its place.
constexpr bool is_apostrophe(char32_t c) {
  switch (c) {
    case U'\'':
    case U'`':
    case U'\u00B4':
    case U'\u2018':
    case U'\u2019':
    case U'\u201B':
    case U'\u02B9':
    case U'\u02BC':
    case U'\u2032':
    case U'\uFF07':
      return true;
    default:
      return false;
  }
}

// Letters of any script.
bool is_upper(char32_t c);
bool is_lower(char32_t c);

}  // namespace glane
