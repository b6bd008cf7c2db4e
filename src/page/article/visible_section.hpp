// The section of an article: what its breadcrumbs lead to, or what it is filed under.
#pragma once

#include <string>
#include <string_view>

#include "page/article/article_title.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

// The last step of the page's breadcrumbs over the article's own that may be a section; else the
// category (rel=category, itemprop=articleSection) nearest to the title, what is said to be filing
// ("Rubrik: ..."), another link to a section about it, or the menu's item that is marked as the
// post's (WordPress); empty where there is none.
//   in:   url  the page's own address
//   cost: O(elements)
SourcedValue find_visible_section(const PageOutline& outline, std::string_view title,
                                  std::string_view url);

// The same by breadcrumbs and categories alone, which say what they are.
SourcedValue find_shown_filing(const PageOutline& outline, std::string_view title);

// The section as an element that is seen says it in the same letters, in a menu or no lower than
// the article's head; "Crime & Safety" for "crime-safety", which is a name for machines, else the
// name as it is; empty where no element does.
//   in:   headline  the element that shows the title; 0: there is none
//   cost: O(elements)
std::string section_as_shown(const PageOutline& outline, std::string_view section,
                             std::size_t headline);

}  // namespace glane
