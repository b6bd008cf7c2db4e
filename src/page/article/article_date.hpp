// Weighs what a page states, shows and is named by against each other: its date of publication.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "glane/date.hpp"
#include "page/article/article_place.hpp"
#include "page/article/html_meta.hpp"
#include "page/html/page_outline.hpp"
#include "page/structured/json_ld.hpp"

namespace glane {

struct DatedPage {
  const PageOutline& outline;
  const ArticlePlace& place;
  const HtmlMeta& meta;
  const JsonLd& json;
  const std::optional<Date>& stated;  // of the article that the JSON-LD describes
  std::string_view url;               // empty: not known
  std::string_view html;              // the page's source
  const Date& seen;                   // when it was fetched
};

struct ArticleDate {
  Date date;
  std::string from;  // for people: "meta date", "time.date", "url"
};

// Which goes before which stands at read_html_article.
std::optional<ArticleDate> find_article_date(const DatedPage& page);

}  // namespace glane
