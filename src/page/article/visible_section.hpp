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

}  // namespace glane
