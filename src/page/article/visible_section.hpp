// The section of an article: what its breadcrumbs lead to, or what it is filed under; and which
// names are none.
#pragma once

#include <string>
#include <string_view>

#include "page/article/article_title.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

// False for the front page ("Accueil"), a host, a path, a number, a whole headline.
//   in: title  of the article
bool may_be_section(std::string_view name, std::string_view title);

// The last step of the page's breadcrumbs over the article's own that may be a section; else the
// category (rel=category) nearest to the title; empty where there is none.
//   cost: O(elements)
SourcedValue find_visible_section(const PageOutline& outline, std::string_view title,
                                  std::string_view url);

}  // namespace glane
