// The comments under an article, the posts of a topic: of known software by the table of engines,
// of any other by what its blocks have alike.
#pragma once

#include <vector>

#include "crawl/page.hpp"
#include "glane/document.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

struct PagePosts {
  std::vector<Document> posts;  // in page order: author, date, text, quotes, reply_to, own id
  std::vector<const GumboNode*> nodes;  // the elements they stand in: no part of an article's text
  bool topic = false;                   // a forum's topic: its first post is the article
  int first_number = 0;                 // of the first post, as shown ("#21"); 0: none shown
  int page = 0;                         // of a topic, as shown ("Page 2 sur 7"); 0: not shown
};

// in:   states_article  the page's metadata state one: it is no forum's, whatever its URL's words
// out:  posts with a text or a quotation; removed ones ("Ce commentaire a été supprimé") and
//       adverts are none. Positions count from 0 in a topic, else from 1
// cost: O(bytes)
PagePosts read_posts(const PageOutline& outline, const Page& page, bool states_article = false);

}  // namespace glane
