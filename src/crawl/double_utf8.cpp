#include "crawl/double_utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "base/utf8.hpp"

namespace glane {

namespace {

// Bytes 0x80 to 0x9F; the others are Latin-1.
constexpr char32_t kWestern[] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                 0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

// The byte that was read as `c`, by Windows-1252 or by Latin-1.
std::optional<char> western_byte(char32_t c) {
  if (c <= 0xFF) return static_cast<char>(c);
  const auto* const found = std::find(std::begin(kWestern), std::end(kWestern), c);
  if (found == std::end(kWestern)) return std::nullopt;
  return static_cast<char>(0x80 + (found - std::begin(kWestern)));
}

// Whether `text` holds a piece that is looked for by one byte of it, which French text seldom has,
// while most of its accents begin with the piece's first.
bool holds(std::string_view text, std::string_view piece, std::size_t seldom) {
  for (std::size_t at = text.find(piece[seldom]); at != text.npos;
       at = text.find(piece[seldom], at + 1)) {
    if (at >= seldom && text.substr(at - seldom, piece.size()) == piece) return true;
  }
  return false;
}

}  // namespace

char32_t code_point_of_western(unsigned char byte) {
  return byte >= 0x80 && byte < 0xA0 ? kWestern[byte - 0x80] : byte;
}

std::optional<std::string> mend_double_utf8(std::string_view text) {
  // Letters with accents are two bytes from 0xC3, quotation marks three from 0xE2.
  if (!holds(text, "\u00C3", 1) && !holds(text, "\u00E2\u20AC", 4)) return std::nullopt;
  std::string bytes;
  bytes.reserve(text.size());
  std::size_t over_ascii = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const std::optional<char> byte = western_byte(c);
    if (!byte) return std::nullopt;
    bytes += *byte;
    over_ascii += c >= 0x80;
  }
  // Each doubled character was at least two.
  if (over_ascii < 6 || find_invalid_utf8(bytes) != std::string_view::npos) return std::nullopt;
  return bytes;
}

}  // namespace glane
