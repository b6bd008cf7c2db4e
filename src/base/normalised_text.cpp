#include "base/normalised_text.hpp"

#include <functional>

#include "base/characters.hpp"
#include "base/folding.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace glane {

namespace {

bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF ||
         (c >= 0x300 && c <= 0x36F) || (c >= 0xFE00 && c <= 0xFE0F);
}

bool is_space(char32_t c) {
  return c <= ' ' || c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x3000;
}

// Appends the normalised form of one visible character; blanks become ' '.
void append_normalised(std::string& out, char32_t c) {
  if (is_space(c)) {
    out += ' ';
  } else if (is_apostrophe(c) || c == 0x201A) {
    out += '\'';
  } else if ((c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB) {
    out += '"';
  } else if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) {
    out += '-';
  } else if (c == 0x2026) {
    out += "...";
  } else if (c < 0x80 || (c >= 0xC0 && c < kLatinEnd)) {
    out += folded_latin(c);
  } else {
    append_utf8(out, c);
  }
}

bool is_word_byte(char c) {
  return is_ascii_lower(static_cast<unsigned char>(c)) ||
         is_ascii_digit(static_cast<unsigned char>(c)) || c == '_';
}

// True for letters of other scripts; symbols, punctuation and emoji are no words.
bool is_foreign_letter(char32_t c) {
  return c >= 0x180 && !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0x3000 && c <= 0x303F) &&
         !(c >= 0xE000 && c <= 0xF8FF) && !(c >= 0xFE00 && c <= 0xFE0F) && c < 0x1F000 &&
         c != kReplacementCharacter;
}

}  // namespace

std::string normalised(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] > ' ' && text[at] <= '~' && text[at] != '`') {  // most are
      out += lower_ascii(text[at++]);
      continue;
    }
    const char32_t c = next_code_point(text, at);
    if (is_invisible(c)) continue;
    if (is_space(c) && (out.empty() || out.back() == ' ')) continue;
    append_normalised(out, c);
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::vector<NormalisedWord> normalised_words(std::string_view text) {
  std::vector<NormalisedWord> words;
  std::string word;
  std::size_t begin = 0;
  const auto finish = [&](std::size_t end) {
    if (!word.empty()) words.push_back({std::hash<std::string>{}(word), begin, end});
    word.clear();
  };
  std::size_t last_end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    if (is_invisible(c)) continue;
    std::string letters;
    append_normalised(letters, c);
    if (!is_word_byte(letters[0]) && !is_foreign_letter(c)) {
      finish(last_end);
      continue;
    }
    if (word.empty()) begin = start;
    word += letters;
    last_end = at;
  }
  finish(last_end);
  return words;
}

std::vector<std::string_view> words_of_normalised(std::string_view key) {
  std::vector<std::string_view> words;
  const auto is_inside = [](char c) { return is_word_byte(c) || (c & 0x80) != 0; };
  for (std::size_t at = 0; at < key.size();) {
    std::size_t end = at;
    while (end < key.size() && is_inside(key[end])) ++end;
    if (end > at) words.push_back(key.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool starts_with_capital(std::string_view text) {
  std::size_t at = 0;
  return !text.empty() && is_upper(next_code_point(text, at));
}

bool starts_with_small_letter(std::string_view text) {
  std::size_t at = 0;
  return !text.empty() && is_lower(next_code_point(text, at));
}

std::size_t count_normalised_characters(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

}  // namespace glane
