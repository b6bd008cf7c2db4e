#include "french/lengthened.hpp"

#include <string>

#include "french/number.hpp"

namespace glane {

namespace {

constexpr std::size_t kLongRun = 3;

std::vector<Letter> collapse(Letters word) {
  std::vector<Letter> kept;
  for (std::size_t begin = 0; begin < word.size();) {
    std::size_t end = begin;
    while (end < word.size() && word[end].c == word[begin].c) ++end;
    const bool is_long = end - begin >= kLongRun && word[begin].kind == CharClass::letter;
    kept.insert(kept.end(), word.begin() + begin, word.begin() + (is_long ? begin + 1 : end));
    begin = end;
  }
  return kept;
}

}  // namespace

std::vector<Letter> shortened_word(Letters word) {
  std::vector<Letter> collapsed = collapse(word);
  if (collapsed.size() == word.size() || collapsed.size() < 2) return {};
  const std::string form = normalized(word);
  const bool roman =
      form.find_first_not_of("ivxlcdm") == std::string::npos || is_roman_numeral(form);
  return roman ? std::vector<Letter>() : collapsed;
}

}  // namespace glane
