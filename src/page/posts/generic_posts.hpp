// Reads the posts of a page that no known software wrote. Such a page repeats a block: elements
// that share a class ("li.opinion-item"), or stand side by side, each with a name, a date and a
// text. Which class it is, what it holds tells: of all candidates the one with most blocks that
// read as posts.
#pragma once

#include <string_view>
#include <vector>

#include "glane/date.hpp"
#include "page/html/page_outline.hpp"
#include "page/posts/post_fields.hpp"

namespace glane {

struct GenericPosts {
  std::vector<RawPost> posts;
  bool topic = false;  // posts of a forum rather than comments under an article
};

// Blocks must be named as comments are ("comment", "reaction", "réponse" ...); as forum posts
// ("post", "message") only on what is a forum's page by its URL or has buttons to answer in its
// posts; or bear such buttons, or stand under a headline such as "12 commentaires".
//   in:   url   of the page, maybe empty
//         seen  what relative dates count from
//   cost: O(elements * candidates), of which few are looked into
GenericPosts read_generic_posts(const PageOutline& outline, std::string_view url, const Date& seen);

}  // namespace glane
