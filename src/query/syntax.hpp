// The query language: what a person typed -> a syntax tree, and back.
// Knows no index: words are expanded to their forms by the query compiler.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace glane {

enum class NodeKind {
  word,    // text; flags exact, prefix, fuzzy
  phrase,  // text: the words between the quotation marks
  any,     // children: at least one, ranked (bare words side by side)
  all,     // children: each of them (AND, ET, --all)
  near,    // children: two or more words within `distance` of each other
  clause,  // children side by side: those marked must, must_not and neither
  negated, // one child: NOT, SAUF, without anything it is taken from
  field,   // name, text or child: titre:mot, date:2021..2022, auteur:"Louise Jean"
};

enum class Occur { should, must, must_not };

struct Node {
  NodeKind kind = NodeKind::word;
  Occur occur = Occur::should;  // inside a clause
  std::string text;             // word, phrase; a date field's value as typed
  std::string field;            // canonical English name of the field, empty: the text
  bool exact = false;           // =mot
  bool prefix = false;          // mot*
  int fuzzy = 0;                // mot~: 2, mot~1: 1; 0: no
  int distance = 0;             // NEAR/5: 5
  std::size_t begin = 0;        // byte where it begins in the query typed, for messages
  std::vector<Node> children;
};

}  // namespace glane
