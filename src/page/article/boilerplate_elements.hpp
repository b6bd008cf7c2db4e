// Marks the parts of a page that are no text of its article.
#pragma once

#include <cstdint>
#include <vector>

#include "page/html/page_outline.hpp"

namespace glane {

enum class Mark : std::uint8_t {
  kept,
  boilerplate,  // no text of the article, but of it: share buttons, bylines
  off_article,  // not of the article: menus, pictures, comments, related articles
};

// How much the names of elements count that say they are boxes of the page: sidebar, promotion.
enum class NameTrust {
  full,  // beside a title or a body that calls itself one, however much they hold
  some,  // where they hold little of the page's text
  none,  // not at all: tags alone count
};

// The mark of each element: by its name, as a row of links, as a card (a box under a heading that
// links elsewhere), as the words in a picture's box, or as what is inside of these. An element is
// kept, whatever its name, that holds the title or much of the page's paragraphs; so is a teaser
// close under the title, which is the article's own, and a word of a sentence.
//   in:   title     its element; 0: none
//         excluded  elements that are off the article in any case
//         trust     in the names of boxes
//   cost: O(elements + bytes)
std::vector<Mark> mark_boilerplate(const PageOutline& outline, std::size_t title,
                                   const std::vector<const GumboNode*>& excluded,
                                   NameTrust trust = NameTrust::full);

}  // namespace glane
