#include "french/word_classes.hpp"

#include <algorithm>

#include "base/characters.hpp"
#include "french/inclusive.hpp"
#include "french/lemma_table.hpp"
#include "french/ordinal.hpp"
#include "french/snowball_stem.hpp"

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

// Of the known word that an unknown one is made of: the masculine of "auteurice", the singular of
// "antivaxs", which the dictionary has without a plural. Names and verbs have none ("salers").
LemmaClasses classes_of_base(const std::string& folded) {
  constexpr std::size_t kShortestPlural = 7;
  const std::string masculine = masculine_of_blend(folded);
  if (!masculine.empty()) return lemma_classes(masculine, masculine);
  if (folded.size() < kShortestPlural || !folded.ends_with('s')) return {};
  const std::string singular = folded.substr(0, folded.size() - 1);
  const LemmaClasses lemmas = lemma_classes(singular, singular);
  return lemmas.usual == singular && !singular.ends_with("er") ? lemmas : LemmaClasses{};
}

}  // namespace

WordClasses classes_of_word(const std::string& form, const std::string& folded) {
  LemmaClasses lemmas = lemma_classes(form, folded);
  const bool joined = lemmas.usual.empty() && form.find('\'') != std::string::npos;
  if (joined) {  // "entr'acte" is "entracte"
    lemmas = lemma_classes(without_apostrophes(form), without_apostrophes(folded));
  }
  if (lemmas.usual.empty()) lemmas = classes_of_base(folded);
  if (!lemmas.usual.empty()) return {std::string(lemmas.usual), std::string(lemmas.second)};
  if (!has_endings(folded)) return {folded, {}};
  return {snowball_stem(folded) + "-", {}};
}

}  // namespace glane
