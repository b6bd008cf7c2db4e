#include "base/lines.hpp"

#include "base/characters.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace glane {

namespace {

constexpr std::string_view kByteOrderMark = "\uFEFF";

// Punctuation, arrows, bullets, emoji.
bool is_symbol(char32_t c) {
  if (c < 0x80) return !is_ascii_lower(c) && !is_ascii_digit(c);
  return c < 0xC0 || (c >= 0x2000 && c < 0x2C00) || c >= 0x1F000;
}

std::string_view without_ends(std::string_view key) {
  while (!key.empty()) {
    std::size_t at = 0;
    if (!is_symbol(next_code_point(key, at))) break;
    key.remove_prefix(at);
  }
  while (!key.empty()) {
    std::size_t start = key.size() - 1;
    while (start > 0 && (key[start] & 0xC0) == 0x80) --start;
    std::size_t at = start;
    if (!is_symbol(next_code_point(key, at))) break;
    key.remove_suffix(key.size() - start);
  }
  return key;
}

}  // namespace

std::vector<Line> read_lines(std::string_view text) {
  if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
    text.remove_prefix(kByteOrderMark.size());
  }
  std::vector<Line> lines;
  for (const std::string_view line : split_text_lines(text)) {
    lines.push_back({trim(line), normalised(line)});
  }
  return lines;
}

bool line_is_prose(const Line& line) {
  // A headline rarely passes 120 characters; a sentence of 60 with its stop is no menu line, and
  // few headlines end with a full stop.
  constexpr std::size_t kLong = 120;
  constexpr std::size_t kSentence = 60;
  constexpr std::size_t kStopped = 40;
  if (line.blank()) return false;
  const char last = line.key.back();
  const std::size_t shortest = last == '.' ? kStopped
                               : std::string_view("!?\"").find(last) != std::string_view::npos
                                   ? kSentence
                                   : kLong;
  return line.key.size() >= shortest;
}

std::string_view line_phrase(std::string_view key) {
  const bool counted = !key.empty() && (key.back() == ')' || key.back() == ']');
  key = without_ends(key);
  if (!counted) return key;
  std::string_view rest = key;
  while (!rest.empty() && is_ascii_digit(rest.back())) rest.remove_suffix(1);
  const bool bracket = !rest.empty() && (rest.back() == '(' || rest.back() == '[');
  return bracket && rest.size() < key.size() ? without_ends(rest) : key;
}

}  // namespace glane
