// Names by their letters: whether a text is the name of the site that a page is of, and no more;
// whether it is written in capitals.
#pragma once

#include <string>
#include <string_view>

namespace glane {

// Letters and digits of `text` in their normalised form: "La Gazette" -> "lagazette".
std::string site_name_letters(std::string_view text);

// The same without the signs that addresses leave out: "Fit & Gesund" -> "fitgesund", as of
// "fit-gesund".
std::string letters_in_address(std::string_view name);

// "La Gazette" of https://www.lagazette.fr/, "lagazette.fr" too.
//   in: url  of the page; empty: unknown
bool is_name_of_host(std::string_view text, std::string_view url);

// "JEANNE ROY", as some templates show or state names.
bool is_in_capitals(std::string_view name);

}  // namespace glane
