// Text that has the shape of French news, the same on every run and machine: function words as
// frequent as they are, a long tail of rare words (Zipf), elisions, accents, hyphens, numbers.
#pragma once

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "glane/document.hpp"

namespace glane::bench {

class GeneratedFrench {
 public:
  static constexpr std::size_t kVocabulary = 60'000;  // distinct forms of a few hundred thousand

  explicit GeneratedFrench(unsigned seed) : random_(seed) {
    words_.assign(kFrequent.begin(), kFrequent.end());
    while (words_.size() < kVocabulary) words_.push_back(new_word());
    double sum = 0;
    for (std::size_t rank = 0; rank < kVocabulary; ++rank) {
      sum += 1 / (static_cast<double>(rank) + 2.7);  // Mandelbrot's constant for running text
      cumulated_.push_back(sum);
    }
  }

  std::size_t below(std::size_t limit) { return random_() % limit; }

  // By how frequent it is; the first ones are function words.
  const std::string& word_of_rank(std::size_t rank) const { return words_[rank]; }

  std::string text(std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) {
      append_sentence(text);
      text += below(4) == 0 ? '\n' : ' ';
    }
    return text;
  }

  // Every fourth is an article of the length of a dispatch, the others are its comments.
  Document document(std::size_t number) {
    Document document;
    const std::size_t thread = number - number % 4;
    document.id = "a" + std::to_string(number);
    document.thread = "a" + std::to_string(thread);
    document.position = static_cast<int>(number - thread);
    document.type = number == thread ? DocumentType::article : DocumentType::comment;
    if (number == thread) append_sentence(document.title);
    document.text = text(number == thread ? 2000 : 300);
    document.author = "auteur" + std::to_string(below(1 + below(2000)));
    document.authors = {document.author};
    document.site = "site" + std::to_string(below(12)) + ".example";
    document.date = Date{2010 + static_cast<int>(below(12)), 1 + static_cast<int>(below(12)),
                         1 + static_cast<int>(below(28))};
    return document;
  }

 private:
  static constexpr std::array<std::string_view, 32> kFrequent = {
      "de",  "la",  "le",   "et",  "les",  "des",  "à",    "en",   "un",  "du",  "une",
      "que", "est", "pour", "qui", "dans", "par",  "plus", "pas",  "au",  "sur", "ne",
      "se",  "ce",  "il",   "son", "sont", "avec", "ont",  "mais", "aux", "ou"};

  std::string new_word() {
    constexpr std::string_view kSyllables[] = {"ma", "ré", "ti",  "con", "pa",  "sé",  "lo",  "ner",
                                               "vi", "dé", "cha", "pro", "bou", "è",   "gra", "tu",
                                               "fi", "ex", "œu",  "ou",  "ai",  "jon", "ly",  "ça"};
    constexpr std::string_view kEndings[] = {"e", "es",   "er",  "é",   "ée",    "és",   "tion",
                                             "s", "ment", "eur", "ait", "aient", "ique", "iste",
                                             "",  "aux",  "ons", "ant", "euse",  "al",   "if"};
    std::string word;
    for (std::size_t left = 1 + below(4); left > 0; --left) {
      word += kSyllables[below(std::size(kSyllables))];
    }
    if (below(40) == 0) word += "-" + std::string(kSyllables[below(std::size(kSyllables))]);
    return word + std::string(kEndings[below(std::size(kEndings))]);
  }

  const std::string& next_word() {
    const double at = cumulated_.back() * static_cast<double>(random_()) / 4294967296.0;
    const auto found = std::upper_bound(cumulated_.begin(), cumulated_.end(), at);
    return words_[static_cast<std::size_t>(found - cumulated_.begin())];
  }

  void append_sentence(std::string& text) {
    const std::size_t begin = text.size();
    for (std::size_t left = 8 + below(20); left > 0; --left) {
      const std::string& word = next_word();
      if (below(60) == 0) text += std::to_string(1900 + below(130)) + ' ';
      if (std::string_view("aeiou").find(word[0]) != std::string_view::npos && below(3) == 0) {
        text += below(2) == 0 ? "l’" : "d'";
      }
      text += word;
      if (left > 1) text += below(12) == 0 ? ", " : " ";
    }
    if (text[begin] >= 'a' && text[begin] <= 'z') text[begin] = static_cast<char>(text[begin] - 32);
    text += below(15) == 0 ? " ?" : ".";
  }

  std::mt19937 random_;
  std::vector<std::string> words_;
  std::vector<double> cumulated_;
};

}  // namespace glane::bench
