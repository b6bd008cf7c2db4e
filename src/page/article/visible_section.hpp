// The section of an article as its page shows it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "page/article/article_title.hpp"
#include "page/article/section_name.hpp"

namespace glane {

// By the first of these that tells one: the category (rel=category, itemprop=articleSection)
// nearest to the title; what is said to be filing ("Rubrik: ..."); another link to a section about
// the title. Empty where none does.
//   cost: O(elements)
SourcedValue find_visible_section(const SectionPage& page);

// The menu's item that WordPress marks as what the post is filed under.
SourcedValue find_marked_menu_item(const SectionPage& page);

// About the title; there, higher, or in any menu.
enum class ShownWhere : std::uint8_t { head, menu };

// The section as an element that is seen says it in the same letters; "Crime & Safety" for
// "crime-safety", which is a name for machines, else the name as it is; empty where no element
// does.
//   cost: O(elements)
std::string section_as_shown(const SectionPage& page, std::string_view section, ShownWhere place);

}  // namespace glane
