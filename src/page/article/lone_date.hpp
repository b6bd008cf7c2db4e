// The date that a page shows somewhere, where nothing about its article tells.
#pragma once

#include <optional>

#include "glane/date.hpp"
#include "page/article/article_place.hpp"
#include "page/article/visible_date.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

// A date that the article's text begins with, or that stands in a line of it behind a place; else
// the date that stands anywhere in the page and
// is the only day of its sort there (DateTrust), but for comments and boxes about other pages. A
// line that is only a date is no sort.
//   in:   seen  what relative dates count from
//   cost: O(elements) and the text of the few that qualify
std::optional<VisibleDate> find_lone_date(const PageOutline& outline, const ArticlePlace& place,
                                          const Date& seen);

// Whether the article's head says how old it is, in months or years ("il y a 6 ans"): then a day
// elsewhere is of something else.
//   cost: O(elements)
bool shows_age(const PageOutline& outline, const ArticlePlace& place, const Date& seen);

}  // namespace glane
