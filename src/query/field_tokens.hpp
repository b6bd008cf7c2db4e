// Which words belong to a field's value and which only stand beside it: dates of several words,
// "auteur : Octave", "R & D". Between the lexer and the brackets.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/lexer.hpp"

namespace glane {

// Makes one token of
//   - the words of a date, `depuis:lundi dernier`, `date:1er mars 2020`, `date:> 2020`: as many as
//     read as one; behind a date in figures only what links it to another one
//   - capitals about an ampersand: `R & D`
// and two of a name with a blank at its colon whose value is none: `Date : à venir`.
//   in:   text  what the tokens are views into
//   cost: O(bytes), and some readings of a date for each date field
void settle_field_tokens(std::string_view text, std::vector<QueryToken>& tokens);

// "R&D" of "R & D": blanks go where one or two capitals stand at each side, and nowhere else.
std::string join_ampersands(std::string_view text);

}  // namespace glane
