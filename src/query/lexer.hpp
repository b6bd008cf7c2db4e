// The query's bytes -> tokens: words, phrases and brackets, each with the sign and the field name
// stuck to it. What is inside a word and what ends it is decided here, and nothing else.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "query/fields.hpp"
#include "query/operator_words.hpp"
#include "query/syntax.hpp"

namespace glane {

enum class QueryTokenKind { word, phrase, open, close };

// Views are into the text read.
struct QueryToken {
  QueryTokenKind kind = QueryTokenKind::word;
  Occur sign = Occur::should;         // of + and -
  const QueryField* field = nullptr;  // of titre: and the like
  std::string_view name = {};         // the field's name as typed, with its colon
  std::string_view text = {};         // word: all of it; phrase: between the marks, trimmed
  std::size_t begin = 0;              // byte of the name, or of the value where there is none
  std::size_t value_begin = 0;        // byte of the word, the opening mark or the bracket
  std::size_t end = 0;                // byte behind all of it
  bool literal = false;               // "(ET)": a word for certain
  bool spaced = false;                // "auteur : x": perhaps a field, perhaps a sentence
  // Set by operators.hpp:
  Operator op = Operator::none;
  int distance = 0;  // of NEAR
};

// What is left of a token whose field has no value: the field's name is a word like any other.
// Keeps its sign.
QueryToken lex_name_as_word(const QueryToken& token);

// A letter, a digit or a mark on one.
bool is_word_character(char32_t c);

// Whether any character of `text`, valid UTF-8, is such a one.
template <typename Test>
bool has_character(std::string_view text, Test is_such) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_such(next_code_point(text, at))) return true;
  }
  return false;
}

// The tokens of `text`.
//   in:     valid UTF-8
//   out:    signs and quotation marks without anything to apply to are gone, and so are phrases
//           of blanks; brackets may still lack their partner
//   errors: none
//   cost:   O(bytes)
std::vector<QueryToken> read_query_tokens(std::string_view text);

}  // namespace glane
