#include "french/stemmer.hpp"

#include <libstemmer.h>

#include <algorithm>

#include "french/characters.hpp"
#include "french/lemma_table.hpp"

namespace glane {

namespace {

bool ends_with(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

bool has_digit(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "xiii" and "xxie" are no words with endings.
bool is_roman_numeral(const std::string& text) {
  const std::size_t end = text.back() == 'e' ? text.size() - 1 : text.size();
  return text.find_first_not_of("ivx") >= end;
}

// Gives back the accents that Snowball needs to know a participle's ending, where no other
// reading is likely: "organisees" -> "organisées".
std::string with_participle_accent(std::string folded) {
  for (const std::string_view end : {"ees", "ee"}) {
    if (folded.size() < end.size() + 3 || !ends_with(folded, end)) continue;
    folded.replace(folded.size() - end.size(), 1, "é");
    return folded;
  }
  return folded;
}

}  // namespace

void Stemmer::Delete::operator()(sb_stemmer* stemmer) const {
  sb_stemmer_delete(stemmer);
}

Stemmer::Stemmer() : snowball_(sb_stemmer_new("french", "UTF_8")) {}
Stemmer::~Stemmer() = default;

WordClasses Stemmer::classes(const std::string& form, const std::string& folded) const {
  const LemmaClasses lemmas = lemma_classes(form, folded);
  if (!lemmas.usual.empty()) return {std::string(lemmas.usual), std::string(lemmas.second)};
  return {snowball_stem(folded), {}};
}

std::string Stemmer::snowball_stem(const std::string& folded) const {
  // Numbers, hosts and pseudonyms have no endings.
  const bool signs = folded.find_first_of("._+#&'") != std::string::npos;
  if (folded.size() < 3 || signs || has_digit(folded) || is_roman_numeral(folded)) return folded;
  const std::string word = with_participle_accent(folded);
  const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* stem = sb_stemmer_stem(snowball_.get(), bytes, static_cast<int>(word.size()));
  if (stem == nullptr) return folded;
  const auto length = static_cast<std::size_t>(sb_stemmer_length(snowball_.get()));
  return fold_accents(std::string(reinterpret_cast<const char*>(stem), length)) + "-";
}

}  // namespace glane
