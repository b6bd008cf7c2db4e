// The section of an article, by what its page shows and what its metadata states.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/article/article_title.hpp"
#include "page/article/section_name.hpp"

namespace glane {

// What metadata says of a section, and of what is none.
struct StatedSection {
  std::vector<SourcedValue> sections;  // the best first: meta article:section, JSON-LD
  std::vector<std::string> sites;      // names of the site as a whole
  std::vector<std::string> authors;
};

// What the page shows goes before what only its metadata states, which is often a list, a name
// for machines or an inner one. By the first of these that tells one:
//   the breadcrumbs (find_section_trail);
//   a section that is stated, and shown about the title;
//   what the page shows about the title (find_visible_section, find_section_kicker by a name);
//   a section that is stated, and shown in a menu;
//   the menu's item of the post;
//   a section that is stated in words for people;
//   a word about the title (find_section_label, find_section_kicker);
//   a section that is stated in words for machines ("crime-safety").
// Empty where none does. cost: O(elements)
SourcedValue find_article_section(const SectionPage& page, const StatedSection& stated);

}  // namespace glane
