// Marks the parts of a page that are no text of its article.
// Called by the choice of an article's body and of the clues beside it.
#pragma once

#include <cstdint>
#include <vector>

#include "page/html/page_outline.hpp"

namespace glane {

enum class Mark : std::uint8_t {
  kept,
  left_out,  // no text of the article, but of it: share buttons, bylines
  apart,     // not of the article: menus, pictures, comments, related articles
};

// The mark of each element: by its name, as a row of links, as a card (a box under a heading that
// links elsewhere), or as what is inside of these. An element is kept, whatever its name, that
// holds the title or much of the page's paragraphs.
//   in: title     its element; 0: none
//       left_out  elements that are apart in any case
std::vector<Mark> mark_furniture(const PageOutline& outline, std::size_t title,
                                 const std::vector<const GumboNode*>& left_out);

}  // namespace glane
