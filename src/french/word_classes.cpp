#include "french/word_classes.hpp"

#include <algorithm>

#include "base/characters.hpp"
#include "french/inclusive.hpp"
#include "french/lemma_table.hpp"
#include "french/light_stem.hpp"
#include "french/ordinal.hpp"

namespace glane {

namespace {

// Numbers, hosts and pseudonyms have no endings, nor have "xiii" and "xxie".
bool has_endings(const std::string& folded) {
  const bool signs = std::any_of(folded.begin(), folded.end(), [](char c) {
    return is_ascii_digit(c) || std::string_view("._+#&").find(c) != std::string_view::npos;
  });
  return folded.size() >= 3 && !signs && !is_roman_numeral(folded);
}

std::string without_apostrophes(std::string word) {
  word.erase(std::remove(word.begin(), word.end(), '\''), word.end());
  return word;
}

}  // namespace

WordClasses classes_of_word(const std::string& form, const std::string& folded) {
  LemmaClasses lemmas = lemma_classes(form, folded);
  const bool joined = lemmas.usual.empty() && form.find('\'') != std::string::npos;
  if (joined) {  // "entr'acte" is "entracte"
    lemmas = lemma_classes(without_apostrophes(form), without_apostrophes(folded));
  }
  if (lemmas.usual.empty()) {
    const std::string masculine = masculine_of_blend(folded);
    if (!masculine.empty()) lemmas = lemma_classes(masculine, masculine);
  }
  if (!lemmas.usual.empty()) return {std::string(lemmas.usual), std::string(lemmas.second)};
  if (!has_endings(folded)) return {folded, {}};
  return {light_stem(folded) + "-", {}};
}

}  // namespace glane
