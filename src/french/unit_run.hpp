// The words of a text from one on, as the readers of written units see them, and what they make of
// them. Shared by the files of written_units.hpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "french/analysis.hpp"

namespace glane {

// A word of a unit.
struct UnitWord {
  std::string form;       // normalized
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
  bool part = false;  // as written; stands at the place of the word before
};

// What some words of a text are read as.
struct WrittenUnit {
  std::vector<UnitWord> words;
  std::size_t count = 0;   // tokens that they take the place of
  std::size_t seen = 0;    // tokens looked at, from the first on: count or more
  std::size_t before = 0;  // tokens looked at before the first: 0 or 1
};

class UnitRun {
 public:
  UnitRun(std::string_view text, const std::vector<Token>& tokens, std::size_t first)
      : text_(text), tokens_(tokens), first_(first) {}

  // Whether there is a word i places behind the first that has one form only. The others want it.
  bool has(std::size_t i) const {
    const std::size_t at = first_ + i;
    return at < tokens_.size() && !tokens_[at].alternative &&
           (at + 1 == tokens_.size() || !tokens_[at + 1].alternative);
  }

  const std::string& form(std::size_t i) const { return token(i).word->form; }
  const std::string& folded(std::size_t i) const { return token(i).word->folded; }
  std::size_t begin(std::size_t i) const { return token(i).begin; }
  std::size_t end(std::size_t i) const { return token(i).end; }
  std::string_view written(std::size_t i) const {
    return text_.substr(begin(i), end(i) - begin(i));
  }
  // Whether there is a word i places behind the first, of whichever forms.
  bool has_word(std::size_t i) const { return first_ + i < tokens_.size(); }

  // What stands between word i and the one before it.
  std::string_view gap(std::size_t i) const {
    const std::size_t from = token(i - 1).end;
    return text_.substr(from, begin(i) - from);
  }
  std::string_view text_before() const { return text_.substr(0, begin(0)); }
  std::string_view text_after(std::size_t i) const { return text_.substr(end(i)); }

  // One blank, or the one character `sign`, stands before word i, and such a word there is.
  bool follows_blank(std::size_t i) const;
  bool follows(std::size_t i, char sign) const {
    return has(i) && gap(i).size() == 1 && gap(i)[0] == sign;
  }

  // The word before the first with one blank between them; nullptr: none.
  const Token* word_before() const;

  // Word i as it is written, for the place of the word before.
  UnitWord part(std::size_t i) const { return {form(i), begin(i), end(i), true}; }

 private:
  const Token& token(std::size_t i) const { return tokens_[first_ + i]; }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::size_t first_;
};

// True for digits alone, at least one.
bool is_unit_number(std::string_view form);

}  // namespace glane
