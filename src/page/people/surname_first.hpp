// "Nom, Prénom", as library catalogues write a name: whether a comma parts a name or two names.
#pragma once

#include <string_view>

namespace glane {

// True where `left` and `right`, with a comma between them, are one name: the surname in capitals
// before given names ("LE GOFF, Yann", "de LA TOUR, Anne-Marie"), or initials behind it
// ("O'Brannan, N.", "Petit, J.-P."). Never with an agency, a paper, an office or a town:
// "AFP, Paris" are two.
//   in:     what stands before and behind the comma, to the next separator
//   errors: none; any bytes are accepted
//   cost:   O(bytes)
bool is_surname_first(std::string_view left, std::string_view right);

// "Berlin", "Londres", "Germany": where somebody wrote.
bool is_town_of_signature(std::string_view part);

}  // namespace glane
