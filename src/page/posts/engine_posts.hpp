// Reads the posts of a page that known software wrote, by its row of the table of engines.
#pragma once

#include <vector>

#include "glane/date.hpp"
#include "page/html/page_outline.hpp"
#include "page/posts/post_engines.hpp"
#include "page/posts/post_fields.hpp"

namespace glane {

struct EnginePosts {
  const PostEngine* engine = nullptr;  // null: none of the table wrote this page
  std::vector<RawPost> posts;          // with a text or a quotation, in page order
  std::size_t wordless = 0;            // that are signed and dated, and without either
};

// The reading of that engine which finds most posts.
EnginePosts read_engine_posts(const PageOutline& outline, const Date& seen);

}  // namespace glane
