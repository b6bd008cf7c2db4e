// Where in a page a block stands that may be a comment: under an article, or where none are read.
#pragma once

#include <cstddef>

#include "page/html/page_outline.hpp"
#include "page/posts/post_marks.hpp"

namespace glane {

// Whether the element stands beside the page's text: in lists of the latest comments, forms, what
// is related. cost: O(depth)
bool stands_elsewhere(const PageOutline& outline, const PostMarks& marks, std::size_t at);

// Whether an article stands in a block whose name tells that comments are open, or closed; or the
// block is much of the page, and has no number.
bool block_holds_article(const PageOutline& outline, std::size_t at);

// Whether prose stands before the element: what begins there are comments under an article, on a
// forum's site or of software that calls them its forum.
bool follows_article(const PageOutline& outline, std::size_t first);

// Whether the element is named as an answer to a comment: "comment-reply", but no
// answer to a question.
bool is_answer_element(const GumboNode& node);

}  // namespace glane
