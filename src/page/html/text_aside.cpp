#include "page/html/text_aside.hpp"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "base/characters.hpp"
#include "base/utf8.hpp"

namespace glane {

namespace {

constexpr std::size_t kLeastBytes = 24;  // fewer are parsed as fast as a sign
constexpr std::size_t kSignBytes = 6;
constexpr std::uint32_t kMostKept = 1u << 24;
constexpr std::uint32_t kFirstSign = 0xE000;
constexpr std::uint32_t kLastSign = 0xEFFF;

// Whether "&#...;" somewhere may be one of the signs.
bool spells_sign(std::string_view html) {
  for (std::size_t at = html.find("&#"); at != html.npos; at = html.find("&#", at + 2)) {
    std::string_view digits = html.substr(at + 2, 16);
    const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
    if (hexadecimal) digits.remove_prefix(1);
    std::uint32_t code = 0;
    const auto read =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
    const bool all_read = read.ec == std::errc() && read.ptr != digits.data() + digits.size();
    // Nobody needs so many digits.
    if (!all_read && read.ptr != digits.data()) return true;
    if (code >= kFirstSign && code <= kLastSign) return true;
  }
  return false;
}

// What HTML's rules leave as it is, wherever it stands between tags: letters, signs and blanks, but
// no control character (U+0080 to U+009F too), no character that is none and none beyond 16 bits.
enum class Byte : std::uint8_t { other, plain, head_c2 };

constexpr std::array<Byte, 256> make_bytes() {
  std::array<Byte, 256> bytes{};
  for (unsigned byte = 0x20; byte < 0x7F; ++byte) bytes[byte] = Byte::plain;
  for (unsigned byte = 0x80; byte <= 0xED; ++byte) bytes[byte] = Byte::plain;
  bytes['\t'] = bytes['\n'] = Byte::plain;
  bytes['&'] = bytes['<'] = Byte::other;
  bytes[0xC2] = Byte::head_c2;
  return bytes;
}

constexpr std::array<Byte, 256> kBytes = make_bytes();

Byte byte_at(std::string_view text, std::size_t at) {
  return kBytes[static_cast<unsigned char>(text[at])];
}

// Where plain text that begins at `at` ends.
std::size_t end_of_plain(std::string_view text, std::size_t at) {
  constexpr unsigned char kFirstSignBehindC2 = 0xA0;
  while (at < text.size()) {
    const Byte byte = byte_at(text, at);
    if (byte == Byte::other) break;
    if (byte == Byte::head_c2) {
      if (++at >= text.size() || static_cast<unsigned char>(text[at]) < kFirstSignBehindC2) {
        return at - 1;
      }
    }
    ++at;
  }
  return at;
}

// Where what is not plain ends: a character reference with its letters, or one character.
std::size_t end_of_other(std::string_view text, std::size_t at) {
  const bool reference = text[at] == '&';
  ++at;
  const auto goes_on = [&](char c) {
    const bool letter = is_ascii_alphanumeric(c);
    return reference ? letter || c == '#' || c == ';' : (c & 0xC0) == 0x80;
  };
  while (at < text.size() && goes_on(text[at])) ++at;
  return at;
}

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

std::uint32_t number_at(std::string_view text, std::size_t at) {
  const std::uint32_t high = next_code_point(text, at) - kFirstSign;
  return high << 12 | (next_code_point(text, at) - kFirstSign);
}

}  // namespace

TextAside::TextAside(std::string_view html)
    : possible_(!has_signs(html) && !spells_sign(html) &&
                simdjson::validate_utf8(html.data(), html.size())) {}

void TextAside::append(std::string_view text, std::string& markup) {
  for (std::size_t at = 0; possible_ && at < text.size();) {
    std::size_t begin = at;
    while (begin < text.size() && is_blank(text[begin])) ++begin;
    markup += text.substr(at, begin - at);
    at = end_of_plain(text, begin);
    if (at - begin >= kLeastBytes && kept_.size() < kMostKept) {
      const auto number = static_cast<std::uint32_t>(kept_.size());
      append_utf8(markup, kFirstSign + (number >> 12));
      append_utf8(markup, kFirstSign + (number & 0xFFF));
      kept_.push_back(text.substr(begin, at - begin));
    } else {
      markup += text.substr(begin, at - begin);
    }
    if (at == text.size()) return;
    const std::size_t end = end_of_other(text, at);
    markup += text.substr(at, end - at);
    at = end;
  }
  if (!possible_) markup += text;
}

std::string TextAside::restored(std::string_view text) const {
  std::string whole;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t sign = std::min(text.find(kLead, at), text.size());
    whole += text.substr(at, sign - at);
    at = sign + kSignBytes;
    if (at > text.size()) break;
    const std::uint32_t number = number_at(text, sign);
    if (number < kept_.size()) whole += kept_[number];
  }
  return whole;
}

}  // namespace glane
