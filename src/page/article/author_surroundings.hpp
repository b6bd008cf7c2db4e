// What a name on a page stands in: where it signs nothing.
#pragma once

#include <cstddef>

#include "page/html/page_outline.hpp"

namespace glane {

// True close to a picture: whoever is named there took it.
bool is_at_picture(const PageOutline& outline, std::size_t at);

// True in a list of links, as menus and lists of everybody are.
bool is_in_menu(const PageOutline& outline, std::size_t at);

// True in what one presses: "J'aime", "S'abonner".
bool is_in_button(const PageOutline& outline, std::size_t at);

}  // namespace glane
