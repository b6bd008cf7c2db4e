#include "base/text.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace glane {

namespace {

// Bytes that a blank may begin with: those of ASCII, and the first ones of the others.
constexpr std::array<bool, 256> make_blank_heads() {
  std::array<bool, 256> heads{};
  for (const int byte : {0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0xC2, 0xE2}) {
    heads[static_cast<std::size_t>(byte)] = true;
  }
  return heads;
}

constexpr std::array<bool, 256> kMayBeginBlank = make_blank_heads();

// Bytes of the blank that ends at text[end]; 0: none does.
std::size_t blank_bytes_before(std::string_view text, std::size_t end) {
  if ((text[end - 1] & 0x80) == 0)
    return is_blank(static_cast<unsigned char>(text[end - 1])) ? 1 : 0;
  for (const std::string_view blank : {"\u00A0", "\u202F", "\u2009", "\u200B"}) {
    if (text.substr(0, end).ends_with(blank)) return blank.size();
  }
  return 0;
}

}  // namespace

std::string_view trim(std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); begin = at) {
    if (!is_blank(next_code_point(text, at))) break;
  }
  std::size_t end = text.size();
  while (end > begin) {
    const std::size_t blank = blank_bytes_before(text, end);
    if (blank == 0) break;
    end -= blank;
  }
  return text.substr(begin, end - begin);
}

std::vector<std::string_view> split_text_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  // Two searches for one byte each are many times faster than one for either; few texts have "\r".
  std::size_t feed = std::min(text.find('\n'), text.size());
  std::size_t carriage = std::min(text.find('\r'), text.size());
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(feed, carriage);
    lines.push_back(text.substr(begin, end - begin));
    begin = text.substr(end, 2) == "\r\n" ? end + 2 : end + 1;
    if (feed < begin) feed = std::min(text.find('\n', begin), text.size());
    if (carriage < begin) carriage = std::min(text.find('\r', begin), text.size());
  }
  return lines;
}

std::string squeeze_blanks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool pending = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (kMayBeginBlank[static_cast<unsigned char>(text[at])]) {
      if (is_blank(next_code_point(text, at))) {
        pending = !out.empty();
        continue;
      }
    }
    while (at < text.size() && !kMayBeginBlank[static_cast<unsigned char>(text[at])]) ++at;
    if (pending) out += ' ';
    pending = false;
    out.append(text, start, at - start);
  }
  return out;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end == text.size() ? end + 1 : end + separator.size();
  }
  return parts;
}

std::string join(std::span<const std::string> parts, std::string_view separator) {
  std::string text;
  for (const std::string& part : parts) {
    if (&part != &parts.front()) text += separator;
    text += part;
  }
  return text;
}

void append_text_line(std::string& lines, std::string_view line) {
  if (!lines.empty()) lines += '\n';
  lines += line;
}

void replace_all(std::string& text, std::string_view part, std::string_view replacement) {
  for (std::size_t at = text.find(part); at != text.npos;
       at = text.find(part, at + replacement.size())) {
    text.replace(at, part.size(), replacement);
  }
}

std::string_view text_behind_words(std::string_view text, std::string_view words) {
  for (auto count = std::count(words.begin(), words.end(), ' '); count > 0; --count) {
    text = trim(text.substr(std::min(text.find(' '), text.size())));
  }
  return text;
}

bool equal_ignoring_ascii_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower_ascii(x) == lower_ascii(y); });
}

bool is_ascii_text(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return is_ascii_digit(static_cast<unsigned char>(c));
  });
}

bool text_has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != text.npos;
}

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return lower_ascii(c); });
  return lower;
}

}  // namespace glane
