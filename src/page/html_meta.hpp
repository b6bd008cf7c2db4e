// What an HTML page says of itself outside of its text: <title>, <meta>, <link>, <time>.
// Called by html.cpp.
#pragma once

#include <optional>
#include <string>

#include "date/date.hpp"
#include "page/html_tree.hpp"

namespace glane {

// Strings are empty where the page says nothing.
struct HtmlMeta {
  std::string title;      // og:title, else <h1>, else <title> without the site's name behind it
  std::string url;        // canonical, else og:url
  std::string site_name;  // og:site_name
  std::string author;
  std::optional<Date> date;
  std::string section;
  std::string language;
};

// in: seen  what relative dates count from
HtmlMeta read_html_meta(const HtmlTree& tree, const Date& seen);

}  // namespace glane
