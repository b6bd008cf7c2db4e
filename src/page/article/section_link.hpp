// Finds the section of an article by the link to it that stands about the title.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "page/article/article_title.hpp"
#include "page/article/section_name.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

// A link that is named so, or leads to a folder of the page's own address.
//   out:  empty where none is found
//   cost: O(elements)
SourcedValue find_section_link(const SectionPage& page);

// Whether a link changes how the page itself is shown ("?theme=dark") or leads to a place on it.
bool leads_to_own_page(const GumboNode& link, std::string_view url);

// Whether a link stands in a <nav>, or among more links than articles are filed under.
//   in:  most_bytes  of links in a row
bool is_menu_link(const PageOutline& outline, std::size_t at, std::uint32_t most_bytes = 80);

// Whether an element stands in a list of three links or more that is not named after categories.
bool is_item_of_menu(const PageOutline& outline, std::size_t at);

}  // namespace glane
