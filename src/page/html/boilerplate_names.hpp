// Knows by tag, class, id and role the parts of a page that are no article (menus, share buttons,
// newsletter forms, related links, author boxes, captions, comments), and those that are.
// Called by page_furniture and article_body.
#pragma once

#include "page/html/html_tree.hpp"

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

}  // namespace glane
