// Finds the section of an article by the link to it that stands about the title.
#pragma once

#include <string_view>

#include "page/article/article_title.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

// in:   headline  the element that shows the title; 0: there is none
//       url       the page's own address: a link to a folder of it leads to a section
// out:  empty where none is found
// cost: O(elements)
SourcedValue find_section_link(const PageOutline& outline, std::size_t headline,
                               std::string_view title, std::string_view url);

// Whether a link stands among more links than articles are filed under.
bool is_menu_link(const PageOutline& outline, std::size_t at);

}  // namespace glane
