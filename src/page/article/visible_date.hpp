// The date of publication that a reader of the page sees: <time>, "Publié le 3 mars 2021", an
// element named "date".
#pragma once

#include <optional>
#include <string>

#include "glane/date.hpp"
#include "page/article/article_place.hpp"
#include "page/article/date_element.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

struct VisibleDate {
  Date date;
  std::string from;         // a selector of the element
  bool said = false;        // "Publié le ...", "Mis à jour le ..." in words
  bool updated = false;     // it is an update's
  bool in_article = false;  // a lone one: a machine's or so called, within the article's element
  bool listed = false;      // others of other days look like it: of a list of articles, of events
};

// What a page shows of its dates.
struct VisibleDates {
  std::optional<VisibleDate> best;
  std::optional<VisibleDate> written;  // the best that readers see, day and year, and no update's
};

//   in: candidate  that has a date
VisibleDate visible_date(const PageOutline& outline, const DateCandidate& candidate);

// The most trusted (DateTrust) in the article's head before its foot, never elsewhere; an update's
// date only where there is no other, and the other that is written.
//   in:   seen  what relative dates count from
//   cost: O(elements) and the text of the few that qualify
VisibleDates find_visible_dates(const PageOutline& outline, const ArticlePlace& place,
                                const Date& seen);

// A moment of `day` that the article's head or foot shows, beside the day alone.
//   cost: as find_visible_dates
std::optional<Date> find_visible_moment(const PageOutline& outline, const ArticlePlace& place,
                                        const Date& seen, const Date& day);

}  // namespace glane
