// A page whose author is sought.
#pragma once

#include <string>
#include <vector>

#include "glane/date.hpp"
#include "page/article/article_place.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

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

}  // namespace glane
