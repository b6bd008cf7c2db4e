// Elided clitics: the "l'" of "l'eau".
#pragma once

#include <cstddef>

#include "french/letters.hpp"

namespace glane {

// How many characters the clitics at the start of a word take, their apostrophes included:
// 2 for "l'eau", 5 for "qu'd'eau", 0 for "aujourd'hui" and for "l'" alone.
//   source: ICU keeps "l'eau" as one segment (UAX #29, WB6 and WB7), hence this step
std::size_t clitics_length(Letters word);

// True where all of `word` is a clitic without its apostrophe: the "l" left of "l'« eau »".
bool is_clitic(Letters word);

// How many characters the first part of a name takes, its apostrophe included: 2 for "O'Connor";
// one or two letters that are no clitic, then a capital among small letters. 0 for "p'tit".
std::size_t elision_of_name(Letters word);

// True where the word that is left of `whole` may be part of a name, found in one word, too:
// "L'Oréal" and "d'Arc", but not "L'ARTICLE".
bool may_be_elided_name(Letters whole, Letters rest);

// True for clitics alone, with their apostrophes: the "d'" of "d'1 500".
bool is_clitic_with_apostrophe(Letters letters);

}  // namespace glane
