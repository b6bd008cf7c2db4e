// The names of those who post, out of the words that stand around them.
#pragma once

#include <string>
#include <string_view>

namespace glane {

// The name in the text of an element that bears an author:
//   "Par Jeanne Roy"          -> "Jeanne Roy"
//   "Octave a dit…"           -> "Octave"
//   "@Peggy10"                -> "Peggy10"
//   "Jeanne Roy (non vérifié)"-> "Jeanne Roy"
//   out: empty where what is left can be no name: too long, a date, signs alone
std::string clean_post_author(std::string_view text);

// The name in the line over a quotation, as forum software writes it:
//   "Octave a écrit :", "Citation de: Octave le 12 Juin 2007 à 10:22", "Envoyé par Octave",
//   "Le 03/06/2007 à 11:27, Octave a dit :", "QUOTE (Octave @ Jun 12 2007)", "Octave said:"
//   out: empty: nobody is named ("Citation :")
std::string quoted_post_author(std::string_view head);

// What the line that signs a post tells beside its date: "3. Le jeudi 9 juin 2011, 10:22 par
// Octave", "Posté par Octave, 9 juin 2011 à 10:22", "Octave | 9 juin 2011".
//   in:  before, after  the line around its date
std::string post_author_beside_date(std::string_view before, std::string_view after);

}  // namespace glane
