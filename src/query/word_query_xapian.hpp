// One word of a query -> a Xapian query: the forms of its class, the forms that differ by accents
// at most, and the form itself where it was typed with accents, each a signal of its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "french/analyzer.hpp"

namespace glane {

// How much each signal weighs. Measured on questions (piaf) and headlines (orangesum_title): a
// folded signal of 0.5 lost .001 and .005 of nDCG@10, an exact one of 0.5 lost .003 and .003.
struct SignalWeights {
  double stem = 1.0;
  double folded = 1.0;
  double exact = 0.1;    // only for words typed with an accent
  double synonym = 0.0;  // of a user's list: kSynonymWeight where the index has one
};

// A synonym alone has a fifth of the weight of the word itself, which counts as one of its own.
// With 35 groups of everyday words (film, long métrage) questions (piaf) lost .0017 of nDCG@10
// at 1.0, .0008 at 0.5: none are built in, and a list ought to be of its archive.
inline constexpr double kSynonymWeight = 0.5;

// The words of one field: all of them are terms with `prefix`.
class WordQueries {
 public:
  WordQueries(const Xapian::Database& database, std::string_view prefix)
      : database_(database), prefix_(prefix) {}

  // Ranked: every form of the word's class, and of its synonyms.
  Xapian::Query any_form(const Word& word, const SignalWeights& weights) const;

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
  Xapian::Query with_synonyms(const std::string& stem, std::vector<std::string> own_forms) const;
  Xapian::Query phrase_of(const std::vector<std::string>& folded_words) const;

  const Xapian::Database& database_;
  std::string prefix_;
};

}  // namespace glane
