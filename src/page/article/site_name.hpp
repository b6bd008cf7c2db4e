// Whether a text is the name of the site that a page is of, and nothing more.
#pragma once

#include <string>
#include <string_view>

namespace glane {

// Letters and digits of `text` in their normalised form: "La Gazette" -> "lagazette".
std::string site_name_letters(std::string_view text);

// "La Gazette" of https://www.lagazette.fr/, "lagazette.fr" too.
//   in: url  of the page; empty: unknown
bool is_name_of_host(std::string_view text, std::string_view url);

}  // namespace glane
