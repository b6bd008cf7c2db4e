// Finds what stands between the title of an article and its body and is its text: subtitles, leads,
// the ingredients of a recipe.
#pragma once

#include <cstddef>
#include <vector>

#include "page/article/boilerplate_elements.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

// Elements of the outline in document order, none inside another: paragraphs; headings as long as
// sentences, and any line right under the title; what is named or marked up as a lead.
//   in:   body  behind the title
//   cost: O(elements between title and body)
std::vector<std::size_t> find_leads(const PageOutline& outline, const std::vector<Mark>& marks,
                                    std::size_t title, std::size_t body);

// Whether an element says in microdata that it goes with the headline, which it may stand over.
bool holds_subheadline(const PageOutline& outline, std::size_t at);

// Of a recipe, whose body may be how it is made.
bool is_ingredient(const GumboNode& node);

}  // namespace glane
