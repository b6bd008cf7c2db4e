// Knows by tag, class, id and role the parts of a page that are no article: menus, share buttons,
// newsletter forms, related links, author boxes, captions, comments.
// Called by the choice of an article's body and of the clues beside it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "page/page_outline.hpp"

namespace glane {

// From the weakest to the strongest: of several the strongest counts.
enum class Furniture {
  none,
  // Named so that it may hold text too ("header", "info"): left out where it is of links.
  likely,
  // Named as what is no text ("share", "author-box"): left out.
  sure,
  // Of the site or of other articles ("menu", "sidebar", "related"): left out, and what it says of
  // authors and dates is not of this article.
  apart,
  // The readers' words: left out, whatever their length.
  comments,
};

// What the element calls itself. cost: O(bytes of its attributes)
Furniture furniture_of(const GumboNode& element);

// How much the element calls itself the body of an article: 0 (not at all) to 100 per cent.
int body_likeness(const GumboNode& element);

enum class Mark : std::uint8_t {
  kept,
  left_out,  // no text of the article, but of it: share buttons, bylines, captions
  apart,     // not of the article: menus, comments, related articles
};

// The mark of each element: by its name, as a row of links, as a card (a box under a heading that
// links elsewhere), or as what is inside of these. An element is kept, whatever its name, that
// holds the title or much of the page's paragraphs.
//   in: title     its element; 0: none
//       left_out  elements that are apart in any case
std::vector<Mark> mark_furniture(const PageOutline& outline, std::size_t title,
                                 const std::vector<const GumboNode*>& left_out);

}  // namespace glane
