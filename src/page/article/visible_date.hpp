// The date of publication that a reader of the page sees: <time>, "Publié le 3 mars 2021", an
// element named "date".
#pragma once

#include <optional>
#include <string>

#include "glane/date.hpp"
#include "page/article/article_place.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

struct VisibleDate {
  Date date;
  std::string from;      // a selector of the element
  bool said = false;     // "Publié le ..." in words
  bool updated = false;  // it is an update's
};

// By trust: itemprop=datePublished and <time pubdate>; <time>; "Publié le ..."; a class or id that
// says "date"; a line that is a date and nothing else. In the article's head before its foot,
// never elsewhere; an update's date only where there is no other.
//   in:   seen  what relative dates count from
//   cost: O(elements) and the text of the few that qualify
//   out:  none that may_be_published denies, and none that is said to be of a birth or a member
std::optional<VisibleDate> find_visible_date(const PageOutline& outline, const ArticlePlace& place,
                                             const Date& seen);

// Where nothing about the article tells: a date that its text begins with; else the date that
// stands anywhere in the page and is the only day of its sort there, but for comments and boxes
// about other pages. By the same trust, a line that is only a date being no sort.
std::optional<VisibleDate> find_lone_visible_date(const PageOutline& outline,
                                                  const ArticlePlace& place, const Date& seen);

}  // namespace glane
