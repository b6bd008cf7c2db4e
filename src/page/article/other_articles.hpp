// Articles that a page holds behind its own: those that an endless page goes on with.
#pragma once

#include <cstddef>
#include <vector>

#include "page/html/page_outline.hpp"

namespace glane {

// The <article> elements behind the one that holds the title, each of which has a headline of its
// own (<h1>) in other words; before them the boxes, behind a title that is an <h1> and its text,
// each of which begins with such a headline that a name or a date follows.
//   in:   title  element that shows it; 0: none, and nothing is found
//   cost: O(elements)
std::vector<std::size_t> find_other_articles(const PageOutline& outline, std::size_t title);

}  // namespace glane
