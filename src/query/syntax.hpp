// The query language's syntax tree: what parse.hpp makes of the text typed. Knows no
// index: words are expanded to their forms by the query compiler.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "glane/error.hpp"
#include "query/fields.hpp"

namespace glane {

enum class NodeKind {
  word,    // text, form
  phrase,  // text: what stands between the quotation marks
  near,    // two or more children within `distance` words of each other, in any order
  clause,  // children side by side, each with its `occur`; every connective becomes this one
  field,   // one child, looked for in `field` and not in the text
};

enum class WordForm {
  plain,       // mot: the word and what French makes of it
  exact,       // =mot
  prefix,      // mot*; the text of a lone * is empty
  pattern,     // *mot, m*t, mo?t, as typed
  fuzzy,       // mot~, mot~1
  whole_name,  // of an author filter, never typed: a name and no longer one
};

// How a clause takes a child. A clause matches what matches all of its `must` (without any: at
// least one `should`; without those either: every document) and none of its `must_not`.
enum class Occur { should, must, must_not };

// Which children there are:
//   clause  any kind. Never a single one but a must_not, never none but in an empty query
//   near    words, phrases, and clauses of nothing but those, as `should`
//   field   word, phrase, near or clause; a field further down takes the place of the one above.
//           Fields whose values are no text (is_verbatim) hold words, phrases and clauses only
// A word may hold several tokens ("l'eau", "porte-monnaie") or none ("?"): the French front end
// tells. The words of date, site, type and lang fields are plain, the value as typed.
struct Node {
  NodeKind kind = NodeKind::clause;
  Occur occur = Occur::should;  // in a clause; elsewhere `should`
  std::string text;  // of a field: the option that it was given as, "--until"; else empty
  WordForm form = WordForm::plain;
  int edits = 0;     // of a fuzzy word: 1 or 2
  int distance = 0;  // of near: 1..9999
  const QueryField* field = nullptr;
  // Byte of the query (its invalid UTF-8 made U+FFFD) where it begins; a field's at its name.
  std::size_t begin = 0;
  QueryPlace place;    // in a date field and the like: the name and the value, or a value alone
  bool kept = false;   // a word: asked for though it be a stop word; an operand of OR
  bool asked = false;  // a word: "mot?", its mark not yet known to be one of a question
  std::vector<Node> children;

  bool operator==(const Node& other) const;  // of what is above `begin`, and the children
};

// Whether `node`, standing among bare words, is demanded without a sign: a phrase, a field and a
// NEAR are, and a group of which every way to match holds one of them or an exclusion only.
// cost: O(nodes)
bool is_demanded_in_syntax(const Node& node);

// How many brackets stand around the innermost node where the tree is written as a query.
int syntax_bracket_depth(const Node& tree);

}  // namespace glane
