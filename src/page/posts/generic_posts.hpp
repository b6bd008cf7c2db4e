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

// What the page says of itself.
struct PageClaims {
  std::string_view url;  // maybe empty
  bool article = false;  // it is one: no topic, whatever its URL's words
};

// Blocks must be named as comments are ("comment", "reaction", "réponse" ...); as forum posts
// ("post", "message") only on what is a forum's page by its URL or has buttons to answer in its
// posts; or bear such buttons, or stand under a headline such as "12 commentaires".
// The site's latest comments and cards of other articles are none.
//   in:   seen  what relative dates count from
//   cost: O(elements * candidates), of which few are looked into
GenericPosts read_generic_posts(const PageOutline& outline, const PageClaims& page,
                                const Date& seen);

}  // namespace glane
