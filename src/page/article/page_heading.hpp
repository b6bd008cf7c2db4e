// The headings of a page, and whose they say they are.
#pragma once

#include <string>

#include "page/html/html_tree.hpp"

namespace glane {

struct PageHeading {
  std::string text;
  bool of_site = false;      // leads to the front page, or is marked as the site's
  bool of_article = false;   // marked as the article's: itemprop=headline, class "entry-title"
  bool is_headline = false;  // by itemprop
  bool is_crumb = false;     // in the way through the site that leads to the page
  bool in_content = false;   // in no part of the page that has a name: a head, a column, a form
  bool is_link = false;      // all of it
  bool is_parted = false;    // elements in it hold parts of its text: a kicker, a subtitle
};

// in: heading  an <h1>, <h2> or <h3>
PageHeading read_page_heading(const GumboNode& heading);

// True for a link to the front page of the site, in the copy of a web archive too.
bool leads_home(const GumboNode& node);

}  // namespace glane
