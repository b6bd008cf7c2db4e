#include "legacy_text.hpp"

#include <array>

#include "messages.hpp"
#include "printable.hpp"
#include "terminal.hpp"

namespace glane::cli {

namespace {

// The bytes 80 to 9F; the five without a character stand for control characters, as in the WHATWG's
// table. Others are code points themselves.
constexpr std::array<char32_t, 32> kCharacters = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

constexpr char32_t kReplacement = 0xFFFD;

void append_character(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6);
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xE0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

}  // namespace

std::optional<std::string> read_as_windows_1252(std::string_view text) {
  std::string out;
  bool legacy = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const bool invalid = next_character(text, at) == kReplacement && at == begin + 1;
    if (!invalid) {
      out += text.substr(begin, at - begin);
      continue;
    }
    legacy = true;
    const auto byte = static_cast<unsigned char>(text[begin]);
    append_character(out, byte >= 0x80 && byte < 0xA0 ? kCharacters[byte - 0x80] : byte);
  }
  if (!legacy) return std::nullopt;
  return out;
}

std::string in_utf8(const std::string& argument) {
  const std::optional<std::string> read = read_as_windows_1252(argument);
  if (!read) return argument;
  print_error(fill(messages::kReadAsLegacy, {*read}));
  return *read;
}

}  // namespace glane::cli
