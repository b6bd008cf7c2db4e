// Which words of a text one word of a query asks for, told word by word.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/folding.hpp"
#include "french/analyzer.hpp"
#include "results/asks.hpp"
#include "results/plain_comparison.hpp"

namespace glane::test {

inline bool in_class(const Word& word, const Word& wanted) {
  return word.stem == wanted.stem || word.second_stem == wanted.stem;
}

// The words of all documents, in whatever field: what tells "mairie?" from "mairi?", a question
// from a word with a hole at its end.
class Vocabulary {
 public:
  void add(const Word& word) {
    folded_.insert(word.folded);
    classes_.insert({word.stem, word.second_stem});
  }

  bool has(const Word& word) const {
    return word.stop_word || classes_.contains(word.stem) || folded_.contains(word.folded);
  }

  bool fills_any(const std::u32string& pattern) const {
    return std::any_of(folded_.begin(), folded_.end(), [&](const std::string& folded) {
      return fills(letters_of(folded), pattern);
    });
  }

 private:
  std::set<std::string> folded_;
  std::set<std::string> classes_;
};

class AskedWord {
 public:
  AskedWord(const AskedForm& typed, FrenchAnalyzer& analyzer, const Vocabulary& vocabulary)
      : form_(typed.form), edits_(static_cast<std::size_t>(typed.edits)) {
    std::string text = typed.text;
    if (form_ == WordForm::pattern && asks_question(text, analyzer, vocabulary)) {
      text.pop_back();
      form_ = WordForm::plain;
    }
    if (form_ == WordForm::pattern) {
      read_pattern(text, vocabulary);
    } else if (!text.empty()) {
      wanted_ = first_word(text, analyzer);
    }
  }

  bool is_plain() const { return form_ == WordForm::plain; }
  const Word& word() const { return wanted_; }

  // As a word is asked for where nothing stands beside it.
  bool operator()(const Word& word) const {
    if (is_plain() && word.folded == wanted_.folded) return true;
    return is_near(word);
  }

  // The same beside NEAR, where the class of a plain word is all that counts.
  bool is_near(const Word& word) const {
    switch (form_) {
      case WordForm::exact:
        return word.form == wanted_.form;
      case WordForm::prefix:
        return word.folded.starts_with(wanted_.folded);
      case WordForm::pattern:
        return fills(letters_of(word.folded), pattern_);
      case WordForm::fuzzy:
        if (word.stop_word && word.folded != wanted_.folded) return false;
        return edit_distance(word.folded, wanted_.folded) <= edits_;
      default:
        return in_class(word, wanted_);
    }
  }

 private:
  static Word first_word(const std::string& text, FrenchAnalyzer& analyzer) {
    Analysis analysis;
    analyzer.analyze(text, analysis);
    return *analysis.tokens.at(0).word;
  }

  // "mairie?": what stands before the mark is a word.
  static bool asks_question(const std::string& text, FrenchAnalyzer& analyzer,
                            const Vocabulary& vocabulary) {
    const std::size_t hole = text.find_first_of("*?");
    return hole + 1 == text.size() && text[hole] == '?' &&
           vocabulary.has(first_word(text.substr(0, hole), analyzer));
  }

  // Without the clitic, and without marks at the end that no word has a letter for.
  void read_pattern(const std::string& text, const Vocabulary& vocabulary) {
    const std::size_t apostrophe = text.find('\'');
    const std::string word = apostrophe == text.npos ? text : text.substr(apostrophe + 1);
    pattern_ = letters_of(fold_text(word));
    while (pattern_.back() == '?' && !vocabulary.fills_any(pattern_)) pattern_.pop_back();
  }

  WordForm form_;
  std::size_t edits_;
  Word wanted_;
  std::u32string pattern_;
};

}  // namespace glane::test
