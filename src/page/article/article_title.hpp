// Chooses an article's title among what its metadata states and the headings that the page shows.
#pragma once

#include <string>
#include <vector>

#include "page/article/page_heading.hpp"

namespace glane {

// A value of the page's metadata, and where it stands.
struct SourcedValue {
  std::string value;  // empty: there is none
  std::string from;   // for people: "og:title", "json-ld headline", "span.author"
};

struct PageTitles {
  SourcedValue stated;  // og:title
  std::string tag;      // <title>
  SourcedValue lesser;  // twitter:title and its like
  std::string site_name;
  std::string url;                          // of the page; empty: unknown
  std::vector<PageHeading> headings;        // <h1>
  std::vector<PageHeading> lower_headings;  // <h2>, <h3>
};

// What the page shows goes before what it states: an <h1> that is the article's headline, being
// marked so or made of the words of og:title, <title> or the address. Else og:title, unless it only
// names the site or is cut short; a heading that <title> holds; a lone <h1>; <title>;
// twitter:title. Without the names of the site and the section, and without a date behind it.
//   cost: O(bytes)
SourcedValue find_article_title(const PageTitles& page);

}  // namespace glane
