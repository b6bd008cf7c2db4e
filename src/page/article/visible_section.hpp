// The section of an article as its page shows it.
#pragma once

#include <string>
#include <string_view>

#include "page/article/article_title.hpp"
#include "page/article/section_name.hpp"

namespace glane {

// By the first of these that tells one: the last step of the breadcrumbs over the article's own;
// the category (rel=category, itemprop=articleSection) nearest to the title; what is said to be
// filing ("Rubrik: ..."); another link to a section about the title; the menu's item that is
// marked as the post's (WordPress). Empty where none does.
//   cost: O(elements)
SourcedValue find_visible_section(const SectionPage& page);

// The section as an element that is seen says it in the same letters, in a menu or no lower than
// the article's head; "Crime & Safety" for "crime-safety", which is a name for machines, else the
// name as it is; empty where no element does.
//   in:   headline  the element that shows the title; 0: there is none
//   cost: O(elements)
std::string section_as_shown(const PageOutline& outline, std::string_view section,
                             std::size_t headline);

}  // namespace glane
