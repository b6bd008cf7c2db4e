// UTF-8, byte by byte: the only encoding inside glane. Knows no Unicode properties.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace glane {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

// The code point that starts at text[at]; moves `at` behind it.
//   in:     at < text.size()
//   errors: an invalid sequence gives U+FFFD and moves one byte on (never past the end)
char32_t next_code_point(std::string_view text, std::size_t& at);

void append_utf8(std::string& out, char32_t code_point);

// The offset of the first invalid sequence, or npos where all of `text` is valid UTF-8
// (surrogates, overlong forms and values over U+10FFFF are invalid).
std::size_t find_invalid_utf8(std::string_view text);

// `text` with each invalid sequence replaced by U+FFFD.
std::string repair_utf8(std::string_view text);

// The longest prefix of at most `max_bytes` bytes that ends between two characters.
std::string_view cut_utf8(std::string_view text, std::size_t max_bytes);

}  // namespace glane
