// The section of an article: what its breadcrumbs lead to, or what it is filed under.
#pragma once

#include <string>
#include <string_view>

#include "page/article/article_title.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

// The last step of the page's breadcrumbs over the article's own that may be a section; else the
// category (rel=category) nearest to the title, or another link to a section about it; empty where
// there is none.
//   in:   url  the page's own address
//   cost: O(elements)
SourcedValue find_visible_section(const PageOutline& outline, std::string_view title,
                                  std::string_view url);

// The same by breadcrumbs and categories alone, which say what they are.
SourcedValue find_shown_filing(const PageOutline& outline, std::string_view title);

// Whether an element that is seen has just this text: a menu's item, a step, a kicker.
//   cost: O(elements)
bool shows_section(const PageOutline& outline, std::string_view section);

}  // namespace glane
