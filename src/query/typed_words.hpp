// The words of a query with their places in what was typed, for putting another in place of one.
// Called for suggestions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "french/analyzer.hpp"
#include "query/syntax.hpp"

namespace glane {

struct TypedWord {
  Word word;
  std::size_t begin = 0;  // bytes of the query, clitic left out: "école" of "l'école"
  std::size_t end = 0;
  bool mistakable = false;     // a word of letters that may hold a slip
  bool small = false;          // without a capital, and no part of an address
  bool follows_blank = false;  // nothing but blanks between it and the word before
  std::string joined;          // folded: what it is written together with, "portemonnaie"
};

// The bare words and those of phrases, in the order typed. Left out: what is excluded, values of
// fields, =exact, prefix* and fuzzy~ words. Among the rest, not mistakable: stop words, acronyms,
// words with other characters than Latin letters (numbers, pseudonyms), hosts, URLs, paths, @names,
// inclusive forms.
//   in:   query  valid UTF-8; `tree` was made of it
//   cost: O(bytes)
std::vector<TypedWord> typed_words(std::string_view query, const Node& tree,
                                   FrenchAnalyzer& analyzer);

// `form` with the capitals of `typed`: none, the first letter, or all of them.
std::string in_case_of_typed_word(std::string_view typed, std::string_view form);

}  // namespace glane
