// Lists that say one thing of each, and are text wherever they stand in one: the line-up of a team,
// the parts of a work, each under its picture.
#pragma once

#include <cstddef>
#include <vector>

#include "page/html/page_outline.hpp"

namespace glane {

class LabelledLists {
 public:
  // Finds the lists of which each item is one short line with a colon ("Tor: Jasmin Roy") and no
  // link, behind a paragraph of a text; but not of who took pictures.
  // cost: O(elements) and the text of such items
  explicit LabelledLists(const PageOutline& outline);

  // True for such a list with its heading, what they stand in alone, and all that is in it.
  bool hold(std::size_t at) const { return !held_.empty() && held_[at]; }

 private:
  std::vector<bool> held_;  // empty: the page has none
};

}  // namespace glane
