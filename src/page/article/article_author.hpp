// Chooses an article's author among those of its metadata and those that the page shows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/article/html_meta.hpp"
#include "page/article/signed_page.hpp"

namespace glane {

// Of JSON-LD or <meta>.
struct MetadataAuthor {
  SourcedValue author;
  std::vector<std::string> authors;  // each name of it; empty: not parted
  bool organization = false;
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
