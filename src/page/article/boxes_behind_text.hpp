// Boxes at the end of an article's body that are the site's: whom to ask, what to join, what to
// read next.
#pragma once

#include <cstddef>
#include <vector>

#include "page/article/boilerplate_elements.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

// The boxes with which the text of `body` ends and whose names say so, each of a quarter of it at
// most: words are looked for that say nothing amid a text ("contact", "member", "hidden"), where
// only a few short lines stand behind them.
//   in:   marks  mark_boilerplate's; what they leave out is looked past
//   cost: O(elements of the body + bytes of the names around its last lines)
std::vector<std::size_t> find_boxes_behind_text(const PageOutline& outline,
                                                const std::vector<Mark>& marks, std::size_t body);

}  // namespace glane
