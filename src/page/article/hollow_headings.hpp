// Finds headings under which nothing is left: "On the same subject" over links that are no text.
#pragma once

#include <cstddef>
#include <vector>

#include "page/article/boilerplate_elements.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

// The subheadings (<h2> to <h6>) inside of an element under which, down to the next heading of the
// same rank or a higher one, all text is marked, and most of it is links; and those at its end,
// where nothing follows. Headings over its first paragraph stay, and headings over pictures.
//   in:   body  an element of the outline
//   cost: O(elements of the body)
std::vector<std::size_t> find_hollow_headings(const PageOutline& outline,
                                              const std::vector<Mark>& marks, std::size_t body);

}  // namespace glane
