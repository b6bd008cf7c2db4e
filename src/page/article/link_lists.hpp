// Tells lists of links apart that are text of an article, and those that are ways through it.
#pragma once

#include <cstddef>

#include "page/html/page_outline.hpp"

namespace glane {

// Whether a whole sentence before the element announces it: "Three styles are known:". A label
// ("Read also:") or an invitation does not.
// cost: O(what stands between the element and the text before it)
bool is_announced(const GumboNode& element);

// Whether the element is a list of three links or more to places in the page, and nothing else.
bool is_table_of_contents(const PageOutline& outline, std::size_t at);

// Whether the element holds a list of two items or more, all of which begin with a day or an hour:
// "24. 11. Colmar, Salle du Pont", "19:30 ...".
// cost: O(elements + bytes inside)
bool holds_dates(const PageOutline& outline, std::size_t at);

// Whether the element names what a column tells of: links in the first row of a table, or of what
// is laid out as one, behind a label ("Product | A | B") and over rows of text.
// cost: O(cells), of a row of fifty at most
bool names_column(const PageOutline& outline, std::size_t at);

}  // namespace glane
