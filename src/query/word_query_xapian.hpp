// One word of a query -> a Xapian query: the forms of its class, the forms that differ by accents
// at most, and the form itself where it was typed with accents, each a signal of its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "french/analyzer.hpp"
#include "query/ranking_settings.hpp"

namespace glane {

// The words of one field: all of them are terms with `prefix`.
class WordQueries {
 public:
  WordQueries(const Xapian::Database& database, std::string_view prefix)
      : database_(database), prefix_(prefix) {}

  // Ranked: every form of the word's class.
  Xapian::Query any_form(const Word& word, const RankingSettings& ranking) const;

  // Every form of the word and of its synonyms, as one signal: so a rare synonym never outweighs a
  // frequent word. Matches nothing for a word without synonyms.
  Xapian::Query with_synonyms(const Word& word) const;

  // The word but for accents and case: what phrases and names are made of. OP_OR of terms, which
  // OP_PHRASE and OP_NEAR take.
  Xapian::Query same_word(const std::string& folded) const;

  // OP_OR of the terms of a class, for OP_NEAR.
  Xapian::Query any_form_near(const Word& word) const;

  Xapian::Query exact(const std::string& form) const;

  // The words in a row, but for case and accents; joined and hyphenated spellings included.
  Xapian::Query phrase(const Analysis& analysis) const;

  // Every term that begins with `folded`, accents aside.
  Xapian::Query beginning_with(const std::string& folded) const;

  // Every term that `edits` letters added, dropped or changed make of `folded`.
  Xapian::Query similar_to(const std::string& folded, int edits) const;

 private:
  Xapian::Query one_of(Xapian::Query::op op, const std::vector<std::string>& forms) const;
  Xapian::Query phrase_of(const std::vector<std::string>& folded_words) const;

  const Xapian::Database& database_;
  std::string prefix_;
};

}  // namespace glane
