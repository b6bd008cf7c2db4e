// What an HTML page says of itself outside of its text: <title>, <meta>, <link>, <h1>.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "glane/date.hpp"
#include "page/article/stated.hpp"
#include "page/html/html_tree.hpp"

namespace glane {

// Values are empty where the page says nothing.
struct HtmlMeta {
  // og:title, unless it only names the site or is cut short; a lone <h1>; <title> without the
  // site's name behind it; twitter:title and its like.
  Stated title;
  Stated url;                // canonical, else og:url; of a front page neither counts
  std::vector<Stated> urls;  // all of these
  std::string site_name;     // og:site_name
  Stated author;             // <meta> of any of the usual names, but no URL
  std::optional<Date> date;
  std::string date_from;
  std::optional<Date> updated;
  std::string updated_from;
  Stated section;
  Stated language;
};

// in: seen  what relative dates count from
HtmlMeta read_html_meta(const HtmlTree& tree, const Date& seen);

}  // namespace glane
