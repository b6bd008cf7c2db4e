// Chooses an article's author among what the page states and what it shows.
#pragma once

#include <string>
#include <vector>

#include "glane/date.hpp"
#include "page/article/article_place.hpp"
#include "page/article/stated.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

// What JSON-LD or <meta> says.
struct StatedAuthor {
  Stated author;
  std::vector<std::string> authors;  // each name of it; empty: not parted
  bool organization = false;
};

// The page that is signed, and the names of its site.
struct SignedPage {
  const PageOutline& outline;
  const ArticlePlace& place;
  const Date& seen;
  const std::string& site_name;
  const std::string& publisher;
  const std::string& url;
};

struct ArticleAuthor {
  Stated author;
  std::vector<std::string> authors;
};

// in: stated  in the order of trust
ArticleAuthor find_article_author(const std::vector<StatedAuthor>& stated, const SignedPage& page);

}  // namespace glane
