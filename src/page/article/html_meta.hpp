// The metadata of an HTML page, outside of its text: <title>, <meta>, <link>, <h1>.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "glane/date.hpp"
#include "page/article/article_title.hpp"
#include "page/html/html_tree.hpp"

namespace glane {

// Values are empty where the page has none.
struct HtmlMeta {
  SourcedValue title;  // as find_article_title chooses
  // canonical, else og:url, which counts first where it names another site: the text is printed
  // again then; of a front page neither counts
  SourcedValue url;
  std::vector<SourcedValue> urls;  // all of these, canonical first
  std::string site_name;           // og:site_name
  std::string linked_site;  // where most links of its head lead that stay on a site: to its feeds,
                            // its search, the page in other languages; else that of <base>, of the
                            // card for Twitter, of the picture that goes with the page
  SourcedValue author;      // <meta> of any of the usual names, but no URL
  std::vector<SourcedValue> other_authors;  // those of less usual names, where they differ
  std::string editor;                       // of the text, and not who wrote it
  std::optional<Date> date;
  std::string date_from;
  std::optional<Date> titled;  // "Le pont rouvre | La Gazette | 23.05.2011" of <title>
  std::optional<Date> updated;
  std::string updated_from;
  SourcedValue section;
  std::vector<std::string> descriptions;  // og:description, description, and the like
  SourcedValue language;
};

// in: seen  what relative dates count from
HtmlMeta read_html_meta(const HtmlTree& tree, const Date& seen);

}  // namespace glane
