// Finds the section of an article by the way that leads to it through the site: its breadcrumbs.
#pragma once

#include "page/article/article_title.hpp"
#include "page/article/section_name.hpp"

namespace glane {

// The last step before the page itself of what is named breadcrumbs, or of links over the title
// that begin at the front page and end with the title or are parted by ">", "›", "»". A menu that
// unfolds from a step, other lists beside the steps, what stands behind the step that is marked
// active, who wrote and days of an archive are no steps.
//   out:  empty where there is none
//   cost: O(elements)
SourcedValue find_section_trail(const SectionPage& page);

}  // namespace glane
