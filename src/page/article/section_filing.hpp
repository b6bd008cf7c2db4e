// Finds the section of an article by the words that say what it is filed under.
#pragma once

#include "page/article/article_title.hpp"
#include "page/article/section_name.hpp"

namespace glane {

// "Kategorie: Grundlagen", "Filed under: Ponts" about the title, or at the article's foot where the
// words open a line: the first name behind them.
//   out:  empty where nothing is said
//   cost: O(elements)
SourcedValue find_stated_filing(const SectionPage& page);

}  // namespace glane
