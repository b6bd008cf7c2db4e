#include "query/wildcards.hpp"

#include <algorithm>
#include <utility>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "query/lexer.hpp"

namespace glane {

namespace {

constexpr std::string_view kWildcards = "*?";

// Small letters of Egyptologists: letters to ICU, without an accent to lose, and in no French text.
constexpr std::string_view kAnyMark = "\uA723";
constexpr std::string_view kOneMark = "\uA725";

bool is_blank_at(std::string_view text, std::size_t at) {
  return is_blank(next_code_point(text, at));
}

// "mot*": letters, and asterisks behind them.
bool is_beginning(std::string_view word) {
  const std::size_t stem = word.find('*');
  if (stem == word.npos || stem == 0 || word.find_first_not_of('*', stem) != word.npos)
    return false;
  std::size_t last = stem - 1;
  while (last > 0 && (static_cast<unsigned char>(word[last]) & 0xC0) == 0x80) --last;
  return is_word_character(next_code_point(word, last));
}

bool has_letters_for_wildcards(std::string_view word) {
  constexpr int kFewestLetters = 3;
  int letters = 0;
  char32_t before = 0;
  char32_t previous = 0;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    if (previous == '?' && is_lower(before) && is_upper(c)) return false;  // "non?Si"
    before = std::exchange(previous, c);
    if (is_word_character(c)) {
      ++letters;
    } else if (c != '*' && c != '?' && c != '-' && !is_apostrophe(c)) {
      return false;
    }
  }
  return letters >= kFewestLetters;
}

// "mot?", of which the index tells whether it asks a question.
bool may_be_question(std::string_view word) {
  return word.size() > 1 && word.find('?') == word.size() - 1 && has_letters_for_wildcards(word);
}

// "non?si", "faire?": words about question marks.
bool parts_are_words(std::string_view word, const std::function<bool(std::string_view)>& is_word) {
  constexpr std::size_t kShortest = 2;
  if (word.find('*') != word.npos) return false;
  for (const std::string_view part : split(word, "?")) {
    if (!part.empty() && (part.size() < kShortest || !is_word(part))) return false;
  }
  return true;
}

void append_marked(std::string_view word, std::string& out) {
  for (const char c : word) {
    if (c == '*') {
      out += kAnyMark;
    } else if (c == '?') {
      out += kOneMark;
    } else {
      out += c;
    }
  }
}

}  // namespace

std::string_view without_closing_marks(std::string_view word) {
  const std::size_t last = word.find_last_not_of(",.;:!");
  return word.substr(0, last == word.npos ? 0 : last + 1);
}

bool is_wildcard_word(std::string_view word) {
  word = without_closing_marks(word);
  const std::size_t first = word.find_first_of(kWildcards);
  if (first == word.npos) return false;
  if (word.find_first_not_of('*', first) == word.npos && first > 0) return false;
  if (word.find_first_not_of('?', first) == word.npos) return false;
  return has_letters_for_wildcards(word);
}

std::string mark_wildcards(std::string_view text,
                           const std::function<bool(std::string_view)>& is_word) {
  if (text.find_first_of(kWildcards) == text.npos) return std::string(text);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && !is_blank_at(text, end)) next_code_point(text, end);
    const std::string_view word = text.substr(at, end - at);
    const std::string_view bare = without_closing_marks(word);
    const bool has_holes = is_wildcard_word(bare) || may_be_question(bare);
    const bool marked = (bare == "*" && bare.size() < trim(text).size()) || is_beginning(bare) ||
                        (has_holes && !parts_are_words(bare, is_word));
    if (marked) {
      append_marked(bare, out);
      out += word.substr(bare.size());
    } else {
      out += word;
    }
    at = end;
    if (at == text.size()) break;
    next_code_point(text, at);
    out += text.substr(end, at - end);
  }
  return out;
}

bool has_marked_wildcard(std::string_view word) {
  return word.find(kAnyMark) != word.npos || word.find(kOneMark) != word.npos;
}

std::string pattern_of_marked(std::string_view word) {
  std::string pattern(word);
  replace_all(pattern, kAnyMark, "*");
  replace_all(pattern, kOneMark, "?");
  return pattern;
}

std::string_view pattern_beginning(std::string_view pattern) {
  return pattern.substr(0, std::min(pattern.find_first_of(kWildcards), pattern.size()));
}

bool fills_pattern(std::string_view folded, std::string_view pattern) {
  std::size_t at = 0;
  std::size_t next = 0;             // of the pattern
  std::size_t star = pattern.npos;  // the last one met, and what it has taken so far
  std::size_t taken = 0;
  while (at < folded.size()) {
    if (next < pattern.size() && pattern[next] == '*') {
      star = next++;
      taken = at;
    } else if (next < pattern.size() && pattern[next] == '?') {
      ++next;
      next_code_point(folded, at);
    } else if (next < pattern.size() && pattern[next] == folded[at]) {
      ++next;
      ++at;
    } else if (star != pattern.npos) {
      next = star + 1;
      next_code_point(folded, taken);
      at = taken;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', next) == pattern.npos;
}

}  // namespace glane
