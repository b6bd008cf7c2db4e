// Text of an article in elements that are named as if they were none.
#pragma once

#include <cstddef>

#include "page/html/page_outline.hpp"

namespace glane {

// True for a paragraph of sentences, or the one style that holds most of it.
bool is_paragraph_of_prose(const PageOutline& outline, std::size_t at);

// "article-teaser", "gallery-width" in what calls itself the body, and nearly all of it: most of
// the page, too, as a box of related articles in an element of its own is not.
bool is_nearly_body(const PageOutline& outline, std::size_t at);

// "text paywall": a paragraph or a heading of what the wall hides; the offer is a box.
bool is_behind_wall(const PageOutline& outline, std::size_t at);

// True close inside a picture's element.
bool is_in_figure(const PageOutline& outline, std::size_t at);

}  // namespace glane
