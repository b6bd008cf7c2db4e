// The words of documents, field by field, and whether a row of them has a word or a phrase.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "french/analyzer.hpp"
#include "glane/document.hpp"
#include "results/asked_word.hpp"

namespace glane::test {

using ScannedRow = std::vector<Word>;

struct ScannedRows {
  ScannedRow title, text, thread, section, addressee;
  std::vector<ScannedRow> quotes;   // texts
  std::vector<ScannedRow> sources;  // who is quoted
};

class ScannedWords {
 public:
  ScannedRows read(const Document& document) {
    ScannedRows rows{known(document.title),
                     known(document.text),
                     known(document.thread_title),
                     known(document.section),
                     known(document.reply_to),
                     {},
                     {}};
    for (const Quote& quote : document.quotes) {
      rows.quotes.push_back(known(quote.text));
      rows.sources.push_back(known(quote.author));
    }
    for (const std::string& author : document.authors) known(author);
    return rows;
  }

  ScannedRow words_of(const std::string& text) {
    Analysis analysis;
    analyzer_.analyze(text, analysis);
    ScannedRow words;
    for (const Token& token : analysis.tokens) words.push_back(*token.word);
    return words;
  }

  AskedWord asked(const AskedForm& form) { return {form, analyzer_, vocabulary_}; }

 private:
  ScannedRow known(const std::string& text) {
    ScannedRow words = words_of(text);
    for (const Word& word : words) vocabulary_.add(word);
    return words;
  }

  FrenchAnalyzer analyzer_;
  Vocabulary vocabulary_;
};

inline bool has_word(const std::vector<ScannedRow>& rows, const AskedWord& asked) {
  return std::any_of(rows.begin(), rows.end(), [&](const ScannedRow& row) {
    return std::any_of(row.begin(), row.end(), asked);
  });
}

// Words side by side, but for case and accents, some of them open.
class AskedPhrase {
 public:
  AskedPhrase(const std::string& typed, ScannedWords& words) {
    std::string closed;  // words that none with holes stands between: "2 000" is one
    std::string rest = typed + " ";
    while (!rest.empty()) {
      const std::string word = rest.substr(0, rest.find(' '));
      rest.erase(0, word.size() + 1);
      if (word.find_first_of("*?") == word.npos) {
        closed += word + " ";
        continue;
      }
      add_words(closed, words);
      closed.clear();
      places_.push_back({{}, letters_of(fold_text(word))});
    }
    add_words(closed, words);
  }

  std::size_t size() const { return places_.size(); }

  bool takes(std::size_t place, const Word& word) const {
    const Place& asked = places_[place];
    if (asked.pattern.empty()) return word.folded == asked.folded;
    return fills(letters_of(word.folded), asked.pattern);
  }

  bool stands_in(const std::vector<ScannedRow>& rows) const {
    return std::any_of(rows.begin(), rows.end(), [&](const ScannedRow& row) {
      for (std::size_t at = 0; at + size() <= row.size(); ++at) {
        std::size_t place = 0;
        while (place < size() && takes(place, row[at + place])) ++place;
        if (place == size()) return true;
      }
      return false;
    });
  }

 private:
  struct Place {
    std::string folded;
    std::u32string pattern;
  };

  void add_words(const std::string& text, ScannedWords& words) {
    for (const Word& word : words.words_of(text)) places_.push_back({word.folded, {}});
  }

  std::vector<Place> places_;
};

}  // namespace glane::test
