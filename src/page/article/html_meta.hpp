// The metadata of an HTML page, outside of its text: <title>, <meta>, <link>, <h1>.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "glane/date.hpp"
#include "page/html/html_tree.hpp"

namespace glane {

// A value of the page's metadata, and where it stands.
struct SourcedValue {
  std::string value;  // empty: there is none
  std::string from;   // for people: "og:title", "json-ld headline", "span.author"
};

// Values are empty where the page has none.
struct HtmlMeta {
  // og:title, unless it only names the site or is cut short; a lone <h1>; <title> without the
  // site's name behind it; twitter:title and its like.
  SourcedValue title;
  SourcedValue url;                // canonical, else og:url; of a front page neither counts
  std::vector<SourcedValue> urls;  // all of these
  std::string site_name;           // og:site_name
  SourcedValue author;             // <meta> of any of the usual names, but no URL
  std::optional<Date> date;
  std::string date_from;
  std::optional<Date> titled;  // "Le pont rouvre | La Gazette | 23.05.2011" of <title>
  std::optional<Date> updated;
  std::string updated_from;
  SourcedValue section;
  SourcedValue language;
};

// in: seen  what relative dates count from
HtmlMeta read_html_meta(const HtmlTree& tree, const Date& seen);

}  // namespace glane
