// Names as people sign on the web: the pseudonym of a comment, the name under a headline.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/lines.hpp"

namespace glane {

// How much a line looks like an author's name standing alone: above 0 rather a name, below 0
// rather text. Short lines of one word, digits or capitals inside a word, capitalised words
// speak for a name; sentence punctuation, markup, grammar words, length speak against it.
//   out: about -20..8
double pseudonym_likeness(const Line& line);

// True for one word that software would accept as a pseudonym and that is no usual heading
// ("PS", "Exemple", "Conclusion").
bool is_plausible_pseudonym(std::string_view name);

// True for a pseudonym that can be no ordinary word: a digit, an underscore or a capital inside.
bool is_distinctive_pseudonym(std::string_view name);

// True for "Jeanne Roy", "J. Roy", "Marie-Claude de La Tour": two to five words, each with a
// capital but for particles; no article ("La Poste") at its head.
bool is_full_name(std::string_view text);

// The names of a signature: "Jeanne Roy et Marc Petit (avec AFP)" -> 3 names. What follows a
// name after a comma and starts small ("envoyée spéciale à Kiev"), or in brackets
// ("(à Kiev)", "(Oise)"), is no name and dropped.
//   out: empty where a part is neither a full name nor a news agency
std::vector<std::string> names_of_signature(std::string_view text);

}  // namespace glane
