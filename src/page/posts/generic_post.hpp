// Finds author, date and text in one block by the words of its classes, its links to profiles,
// its lines.
#pragma once

#include <vector>

#include "glane/date.hpp"
#include "page/html/page_outline.hpp"
#include "page/posts/post_fields.hpp"
#include "page/posts/post_marks.hpp"

namespace glane {

// The post in block `i`; author, date and text as far as they are found.
RawPost read_generic_post(const PageOutline& outline, const PostMarks& marks, const BlockWalk& walk,
                          const std::vector<PostBlock>& blocks, std::size_t i, const Date& seen);

}  // namespace glane
