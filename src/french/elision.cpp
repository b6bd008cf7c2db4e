#include "french/elision.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/characters.hpp"

namespace glane {

namespace {

// y' is no clitic of the grammars, but forums write y'a for il y a.
constexpr std::array<std::u32string_view, 18> kClitics = {
    U"l", U"d", U"j", U"m",  U"t",     U"s",      U"n",      U"c",      U"presqu",
    U"ç", U"z", U"y", U"qu", U"jusqu", U"lorsqu", U"puisqu", U"quoiqu", U"quelqu"};

constexpr std::size_t kLongestClitic = 6;

char32_t lower(char32_t c) {
  if (c == U'Ç') return U'ç';
  return is_ascii_upper(c) ? c + 32 : c;
}

// "presqu'île", "quelqu'un": words that keep what elsewhere is a clitic.
bool is_kept_word(Letters clitic, Letters rest) {
  if (clitic.size() != kLongestClitic) return false;
  const auto begins = [&](std::u32string_view start) {
    return rest.size() >= start.size() &&
           std::equal(start.begin(), start.end(), rest.begin(), [](char32_t c, const Letter& l) {
             return c == lower(l.c) || (c == U'i' && (l.c == U'î' || l.c == U'Î'));
           });
  };
  if (lower(clitic[1].c) == U'r') return begins(U"ile");
  return lower(clitic[2].c) == U'e' && begins(U"un");
}

bool has_lower(Letters letters) {
  return std::any_of(letters.begin(), letters.end(),
                     [](const Letter& l) { return l.kind == CharClass::letter && !is_upper(l.c); });
}

bool has_word_character(Letters letters) {
  return std::any_of(letters.begin(), letters.end(), [](const Letter& l) {
    return l.kind == CharClass::letter || l.kind == CharClass::digit;
  });
}

}  // namespace

bool is_clitic(Letters word) {
  if (word.empty() || word.size() > kLongestClitic) return false;
  return std::any_of(kClitics.begin(), kClitics.end(), [&](std::u32string_view clitic) {
    return std::equal(clitic.begin(), clitic.end(), word.begin(), word.end(),
                      [](char32_t c, const Letter& letter) { return c == lower(letter.c); });
  });
}

std::size_t elision_of_name(Letters word) {
  constexpr std::size_t kLongestPrefix = 2;
  for (std::size_t at = 1; at <= kLongestPrefix && at + 1 < word.size(); ++at) {
    if (word[at].c != U'\'') continue;
    const Letters rest = word.subspan(at + 1);
    const bool irish = at == 1 && lower(word[0].c) == U'o';  // "O'CONNOR", "o'connor"
    return irish || (is_upper(rest[0].c) && has_lower(rest)) ? at + 1 : 0;
  }
  return 0;
}

bool may_be_elided_name(Letters whole, Letters rest) {
  if (is_upper(rest[0].c) && has_lower(rest)) return true;
  if (whole.size() != rest.size() + 2) return false;
  // French does not elide m' and n' before a consonant, nor o' at all: "n'djamena", "M'BAPPÉ".
  const char32_t first = lower(whole[0].c);
  if (first == U'o') return true;
  const bool consonant =
      std::u32string_view(U"bcdfgkpqrtvwz").find(lower(rest[0].c)) != std::u32string_view::npos;
  return (first == U'm' || first == U'n') && consonant;
}

bool is_clitic_with_apostrophe(Letters letters) {
  if (letters.empty() || letters.back().c != U'\'') return false;
  const Letters before = letters.first(letters.size() - 1);
  return is_clitic(before.subspan(clitics_length(before)));
}

std::size_t clitics_length(Letters word) {
  std::size_t taken = 0;
  for (std::size_t at = 0; at < word.size() && at - taken <= kLongestClitic; ++at) {
    if (word[at].c != U'\'') continue;
    if (!is_clitic(word.subspan(taken, at - taken))) break;
    while (at + 1 < word.size() && word[at + 1].c == U'\'') ++at;  // "l''eau"
    if (at + 1 == word.size() || !has_word_character(word.subspan(at + 1, 1))) break;
    if (is_kept_word(word.subspan(taken, at - taken), word.subspan(at + 1))) break;
    taken = at + 1;
  }
  return taken;
}

}  // namespace glane
