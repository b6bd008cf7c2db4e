// Random words and phrases of queries, open ones and slips among them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "results/asks.hpp"
#include "results/random_archive.hpp"

namespace glane::test {

inline const std::vector<std::string> kBeginnings = {
    "éta", "mar", "marché", "MAIR", "fêt", "rou", "plui", "plu", "200", "da", "d", "l'ea", "zzz"};
// With three letters each. Where a `?` has words on both sides, these are no words.
inline const std::vector<std::string> kPatterns = {
    "*arché",  "m?rché*", "MA*e",    "*étai*", "d*ns",     "ma?rie",  "?aires",
    "ro*s",    "vil?es",  "*uvi?u*", "fêt?",   "marché?s", "mairie?", "b*us",
    "étal??*", "l'?au*",  "#qu*i",   "2*0*0",  "*zzz"};

inline std::string random_word(Random& random) {
  const std::string word = pick(kContent, random);
  return word == "2 000" ? "2000" : word;
}

// The word with a slip or two of the hand: letters dropped, doubled, changed, exchanged.
inline std::string misspelt(const std::string& word, Random& random) {
  std::u32string letters;
  for (std::size_t at = 0; at < word.size();) letters += next_code_point(word, at);
  for (auto slips = random() % 3; slips > 0 && letters.size() > 2; --slips) {
    const std::size_t at = random() % (letters.size() - 1);
    const auto kind = random() % 4;
    // Amid letters these part words.
    if (letters[at] == '#' || letters[at] == '\'' || letters[at + 1] == '\'') continue;
    if (kind == 0) letters.erase(at, 1);
    if (kind == 1) letters.insert(at, 1, letters[at]);
    if (kind == 2) letters[at] = static_cast<char32_t>('a' + random() % 26);
    if (kind == 3) std::swap(letters[at], letters[at + 1]);
  }
  std::string out;
  for (const char32_t letter : letters) append_utf8(out, letter);
  return out;
}

inline AskedForm random_fuzzy(const std::string& word, Random& random) {
  if (word == "C++") return {"cpp", WordForm::fuzzy, 2};  // a tilde follows a letter
  return {misspelt(word, random), WordForm::fuzzy, 1 + static_cast<int>(random() % 2)};
}

inline AskedForm random_form(Random& random) {
  switch (random() % 7) {
    case 0:
      return {random_word(random), WordForm::exact};
    case 1:
      return {pick(kBeginnings, random), WordForm::prefix};
    case 2:
      return {pick(kPatterns, random), WordForm::pattern};
    case 3:
      return random_fuzzy(random() % 9 == 0 ? pick(kStop, random) : random_word(random), random);
    default:
      return {random_word(random)};
  }
}

// Some of three words and more have one that is open, in part or wholly.
inline std::string random_phrase(Random& random) {
  static const std::vector<std::string> kOpen = {"*", "mar*", "*uvi*", "r?ug*"};
  const std::string phrase = sentence(random, 1 + random() % 3);
  if (random() % 3 != 0) return phrase;
  const std::string rest = sentence(random, 1);
  return phrase + " " + pick(kOpen, random) + (random() % 2 == 0 ? " " + rest : "");
}

}  // namespace glane::test
