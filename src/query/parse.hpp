// What a person typed -> a syntax tree.
//
//   group   = { run | "-"near | NOT near }           side by side: any of them, ranked
//   run     = both { OR both }                        OR, OU
//   both    = near { AND near }                       AND, ET; here near may be negated
//   near    = [ "+" ] operand { NEAR operand }        NEAR, PRÈS (10 words), NEAR/5
//   operand = [ field":" ] ( word | phrase | "(" group ")" )
//   word    = mot | =mot | mot* | *mot | m*t | mo?t | mot~ | mot~1
//   phrase  = "..." | «...» | “...” | „...“           never an apostrophe
//
// NEAR binds tighter than NOT, then AND, OR, and last what merely stands side by side.
//
// What is demanded. Side by side, words are wished for; phrases, fields, NEAR and what bears `+`
// are demanded, and so is each side of an AND: `a b ET c` is `a +b +c`. An OR or a group in
// brackets is demanded where each way to match it holds a phrase, a field or a NEAR: a `+` inside
// brackets acts inside them only. With ParseOptions::all everything is demanded.
//   -x and NOT x (SAUF x) are the same: no document of the group has x. `a OU b SAUF c` takes c
// from both; only directly behind OR is an exclusion an alternative of its own: in `a OU SAUF b`
// what lacks b does as well as what has a. A group of exclusions only matches everything else.
//   auteur:(a b): alternatives, in every field but those of French text (titre, fil, cite), which
// read a group as the text is read. A field inside a field takes its place; inside date:(...) and
// the like, which hold no words, its name is left out.
//   NEAR stands between words, phrases and groups of such alternatives; a chain has its largest
// distance; other operands are merely demanded.
//
// What is text. Everything that does not parse:
//   - an operator without its operands, at an end or beside another (`a ET OU b`: four words);
//     operators in a query all in capitals (operators.hpp); "(ET)" and =ET are always words
//   - a sign that does not begin a word (`porte-monnaie`, `C++`), that stands alone or repeated
//   - an unclosed mark or bracket, and every bracket of a query nested over kMaxNesting levels
//   - brackets, colons, signs and straight marks inside a word: étudiant(e)s, (re)lire, 12"
//   - a name that is no field's (`https://x`, `Note:`); with a blank at its colon (`titre : x`) it
//     is a field where its value can be one (`Date : à venir` are words)
//   - asterisks and question marks in a word of fewer than three letters, or with other signs in it
//     (wildcards.hpp); `mot*` has no least length
// A date's value goes on over the words that belong to it: `depuis:lundi dernier`.
#pragma once

#include <string_view>

#include "query/syntax.hpp"

namespace glane {

// Deeper than anyone types, shallow enough for every walk over a tree to be recursive.
inline constexpr int kMaxNesting = 100;

struct ParseOptions {
  bool all = false;  // what stands side by side is demanded
};

// Reads a query.
//   in:     any bytes; invalid UTF-8 counts as U+FFFD
//   out:    a clause without children where there is no word: nothing but blanks and signs. Values
//           of fields are as typed: the compiler tells possible ones from impossible
//   errors: none
//   cost:   O(bytes), times the depth of brackets at worst
Node parse_query(std::string_view typed, const ParseOptions& options = {});

// A query of words and nothing else (--plain): one word that holds all of `typed`.
Node parse_plain_query(std::string_view typed);

}  // namespace glane
