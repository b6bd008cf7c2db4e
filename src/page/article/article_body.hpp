// Finds the text of an article in a page and prints it without what stands around it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "glane/date.hpp"
#include "page/article/boilerplate_elements.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

struct ArticleBody {
  std::string text;         // a line for each paragraph, heading, item, quotation
  std::size_t element = 0;  // it was read from: index into the outline
  std::string found_by;     // "div.entry-content by density": for people who write rules
  std::string lead{};        // of the text's lines, those between title and body
};

// What is known of the page before its text is read.
struct BodyHints {
  std::string_view title;
  std::size_t title_element = 0;     // that shows it; 0: none
  std::vector<Mark> marks;           // mark_boilerplate's
  Date seen;                         // what relative dates in bylines count from
  std::string_view site_name;        // as the page states it; empty: unknown
  std::size_t stated_lead = 0;       // find_stated_lead's
  std::vector<std::string> signers;  // that the page states: their names alone are no text
};

// The body is the element with the greatest worth: its paragraphs count by their length, links
// and snippets beside them against it, and a name or an attribute that says that it is the body
// for it. A lead between title and body belongs to it, and the one that the page states, wherever
// it stands. Lines are dropped that boilerplate_of_line
// knows, bylines at either end, the title where it stands again, and headings over nothing
// (hollow_headings.hpp).
//   cost: O(elements + bytes)
ArticleBody read_article_body(const PageOutline& outline, const BodyHints& hints);

}  // namespace glane
