// Makes a page's documents of its article and its posts: comments behind the article, a topic's
// first post as the article, or, of a topic's later page, posts alone.
#pragma once

#include <vector>

#include "crawl/page.hpp"
#include "glane/document.hpp"
#include "page/posts/posts.hpp"

namespace glane {

// in:  article  as the page's metadata and text tell it; its url is known
//      stated   the comments that the page states in JSON-LD, taken where it shows fewer
//      read     the posts that it shows
// out: as read_html; empty where there is neither title nor text nor comment
std::vector<Document> join_posts(Document article, std::vector<Document> stated, PagePosts read,
                                 const Page& page);

}  // namespace glane
