#include "query/asked_words.hpp"

#include <algorithm>
#include <utility>

#include "base/characters.hpp"
#include "base/utf8.hpp"
#include "index/snapshot/vocabulary.hpp"
#include "query/phrase_query.hpp"

namespace glane {

namespace {

// Longer queries may be sentences.
constexpr std::size_t kMostWordsOfName = 2;

bool has_small_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return is_ascii_lower(c); });
}

}  // namespace

void AskedWordsCollector::add(std::string_view text, const Analysis& analysis,
                              bool keep_stop_words) {
  for (const Token& token : analysis.tokens) {
    if (token.alternative || words_.size() == kMostAskedWords) continue;
    const Word& word = *token.word;
    std::size_t at = token.begin;
    const bool capital = is_upper(next_code_point(text, at));
    std::vector<std::string> forms = context_.forms_of_stem(word.stem);
    const std::vector<std::string>& alike = context_.forms_of_folded(word.folded);
    forms.insert(forms.end(), alike.begin(), alike.end());
    const double having_any = phrase_query_document_frequency(context_, forms);
    const auto having = static_cast<double>(documents_with(context_.segments(), word.folded));
    words_.push_back({word, keep_stop_words || !word.stop_word, capital,
                      inverse_document_frequency(context_, having_any),
                      inverse_document_frequency(context_, having), std::move(forms)});
    small_letters_ |= has_small_letter(text.substr(token.begin, token.end - token.begin));
  }
}

AskedWords AskedWordsCollector::finish() {
  // The first word of a sentence has a capital, whatever it is.
  if (words_.size() > kMostWordsOfName) words_.front().capital = false;
  if (!small_letters_) {  // where all is in capitals, they say nothing
    for (AskedWord& word : words_) word.capital = false;
  }
  small_letters_ = false;
  return std::exchange(words_, {});
}

}  // namespace glane
