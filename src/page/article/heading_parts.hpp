// What headings are made of, and what heads a text without being named a heading.
#pragma once

#include <cstddef>

#include "page/html/page_outline.hpp"

namespace glane {

// True for a button that is a heading, or unfolds the text under it.
bool is_unfolding_button(const PageOutline& outline, std::size_t at);

// True for a short element over a paragraph that holds a heading and nothing else
// ("card-header"), and for one without, which is a question or unfolds the paragraph.
// cost: O(elements in it)
bool heads_paragraph(const PageOutline& outline, std::size_t at);

// True inside a heading for what holds its whole text: the heading says what it is, whatever its
// style is named after.
bool is_whole_of_heading(const PageOutline& outline, std::size_t at);

// True for the sign behind a heading ("¶") that leads to it.
bool is_anchor_of_heading(const PageOutline& outline, std::size_t at);

}  // namespace glane
