// The classes of a word: forms of one class answer to each other in a plain query.
#pragma once

#include <string>

namespace glane {

struct WordClasses {
  std::string usual;   // what a query for the word asks for
  std::string second;  // what the word answers to besides; empty for most
};

// A form that the dictionary knows has the names of its lemmas ("travail", "Paris"). Of any other
// the class is its stem with a hyphen ("lik-" of "liker"), which no lemma has: unknown names
// and new words keep apart from the words they resemble.
//   in:     form    normalized
//           folded  the same without accents
//   source: hunspell-fr-comprehensive by way of lemma_table.hpp; snowball_stem.hpp
WordClasses classes_of_word(const std::string& form, const std::string& folded);

}  // namespace glane
