// Finds the posts of a page that is no article but a list of them: a blog's front page.
#pragma once

#include <cstddef>
#include <vector>

#include "page/html/page_outline.hpp"

namespace glane {

// Posts with text, each under a title that leads to its own page, where they hold most of what the
// page says: three or more.
//   in:   title  the element that shows the page's title; 0: there is none
//   out:  the elements in order, none inside of another; empty: the page is no such list
//   cost: O(elements)
std::vector<std::size_t> find_listed_posts(const PageOutline& outline, std::size_t title);

}  // namespace glane
