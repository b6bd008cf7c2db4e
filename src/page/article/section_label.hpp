// Finds the section of an article by a word about its title that the site has as a section, too.
#pragma once

#include "page/article/article_title.hpp"
#include "page/article/section_name.hpp"

namespace glane {

// A short label close over the title, else close under it, that a menu's link says in the same
// words, that a folder of the page's address is called after ("/fit-gesund/": "Fit & Gesund"), or,
// over the title, that links to a folder of its own name.
//   out:  empty where none is found
//   cost: O(elements)
SourcedValue find_section_label(const SectionPage& page);

}  // namespace glane
