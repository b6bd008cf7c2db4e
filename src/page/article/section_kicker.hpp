// Finds the section of an article by the word that stands right over its title, in the same box.
#pragma once

#include "page/article/article_title.hpp"
#include "page/article/section_name.hpp"

namespace glane {

// One word ("Deutschland"), or a few that are named a label, on a line over the title; a date may
// stand between. Lines that are named a part of the headline ("dachzeile", "pretitle") say what
// the matter is, and neither does a menu's, a person's or a site's word tell the section.
//   out:  empty where there is none
//   cost: O(elements close over the title)
SourcedValue find_section_kicker(const SectionPage& page);

// The same of a line that is named a label alone.
SourcedValue find_named_kicker(const SectionPage& page);

}  // namespace glane
