// Chooses an article's author among those of its metadata and those that the page shows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "glane/date.hpp"
#include "page/article/article_place.hpp"
#include "page/article/html_meta.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

// Of JSON-LD or <meta>.
struct MetadataAuthor {
  SourcedValue author;
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
  std::vector<const GumboNode*> excluded = {};  // where nobody signs it: comments
};

struct ArticleAuthor {
  SourcedValue author;
  std::vector<std::string> authors;
  std::string contradicted = {};  // a person whom the page states, while it signs with another
};

// in: metadata  in the order of trust
ArticleAuthor find_article_author(const std::vector<MetadataAuthor>& metadata,
                                  const SignedPage& page);

}  // namespace glane
