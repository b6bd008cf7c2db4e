// Text of an article in elements that are named as if they were none.
#pragma once

#include <cstddef>

#include "page/html/page_outline.hpp"

namespace glane {

// True for a paragraph of sentences.
bool is_paragraph_of_prose(const PageOutline& outline, std::size_t at);

// True for a long run of a paragraph, or all of it, as it is pasted from elsewhere with its styles.
bool is_run_of_text(const PageOutline& outline, std::size_t at);

// "article-teaser", "gallery-width" in what calls itself the body, and nearly all of it: most of
// the page, too, as a box of related articles in an element of its own is not.
bool is_nearly_body(const PageOutline& outline, std::size_t at);

// "text paywall": a paragraph or a heading of what the wall hides; the offer is a box.
//   in: is_text  whether it is a paragraph or a run of one
bool is_behind_wall(const GumboNode& node, bool is_text);

// True for an element that a sentence goes on behind, with a small letter.
bool begins_sentence(const GumboNode& element);

// True for an <aside> amid the text, not beside it, of the dates that the article tells of.
bool is_box_of_dates(const PageOutline& outline, std::size_t at);

// True for an <aside> in the article's own body with a heading and paragraphs: what goes with the
// text, and no card.
bool is_box_of_text(const PageOutline& outline, std::size_t at);

// True for slides of paragraphs with hardly a link among them, under a paragraph that leads to
// them: what the page tells, one after the other. Teasers lead to what they tell of.
bool is_carousel_of_text(const PageOutline& outline, std::size_t at);

// True for a paragraph close behind the title that is not of who wrote the article: a lead amid the
// byline.
bool is_paragraph_under_title(const PageOutline& outline, std::size_t title, std::size_t at);

// True close inside a picture's element.
bool is_in_figure(const PageOutline& outline, std::size_t at);

}  // namespace glane
