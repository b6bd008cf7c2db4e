// What software writes posts and comments with, as a table: where a post is, who wrote it, when.
#pragma once

#include <span>
#include <string_view>

namespace glane {

enum class PostPlace {
  element,   // `post` matches the element that holds all of a post
  around,    // `post` matches a part: the post is the smallest element around it with an author
  siblings,  // `post` matches the first of some siblings, up to the next that matches
};

// Selectors of html/selector.hpp; of each, what is found first counts.
struct PostEngine {
  std::string_view name;
  bool topic = false;  // a forum: the first post of a page without article is the article
  PostPlace place = PostPlace::element;
  std::string_view post;
  std::string_view author;
  std::string_view date;
  std::string_view text;
  std::string_view excluded;  // of the text; empty: nothing
  bool unsigned_posts = false;  // some of its pages name nobody: a date is enough for a post
};

std::span<const PostEngine> post_engines();

}  // namespace glane
