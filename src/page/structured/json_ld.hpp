// The article that a page's JSON-LD describes (schema.org).
#pragma once

#include <optional>
#include <string>

#include "glane/date.hpp"
#include "page/html/html_tree.hpp"
#include "page/structured/json_thread.hpp"

namespace glane {

struct JsonLd {
  JsonThread thread;  // without documents where nothing is described
  std::string type;   // "NewsArticle", as written
  std::string publisher;
  bool by_organization = false;  // no person among its authors
  std::string section;           // the last step of a BreadcrumbList over the page's own
  bool of_page = false;          // what is described is the page, and no article
  // Of a video, a product and whatever else bears a date of publication.
  std::optional<Date> thing_date;
  std::string thing_type;
};

// The first NewsArticle, Article, BlogPosting, DiscussionForumPosting ... of the page's JSON-LD,
// wherever it stands (lists, @graph, mainEntity) but in lists of other articles, with the comments
// that it lists; an author given only by @id is looked up. Without an article, a HowTo with its
// steps as the text; without that, what its WebPage (MedicalWebPage, ItemPage ...) says. Strings
// are plain text.
//   errors: none; broken blocks are passed over, since the page itself says the same. Mended are
//           comments and CDATA marks around a block, a semicolon or more behind it, and what
//           parse_json mends
JsonLd read_json_ld(const HtmlTree& tree, const Date& seen);

}  // namespace glane
