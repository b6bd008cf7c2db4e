// Reads a line of a page, which may be its byline, as the date of its publication.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "glane/date.hpp"

namespace glane {

// What speaks for a date, the best first.
enum class DateTrust {
  marked,        // itemprop=datePublished, <time pubdate>
  timed,         // <time>, an attribute for machines
  labelled,      // "Publié le ..." in words
  named,         // a class or id says "date"
  alone,         // a line that is a date and nothing else
  beside_words,  // a line that it begins, or that ends in it behind a name or a comma
  update,        // it is of an update, whatever else speaks for it
  none
};

// What the names of an element say of the dates in it.
struct DateNames {
  bool date = false;
  bool update = false;
};

struct LineContext {
  DateNames names;
  bool in_head = false;       // of the article: words may stand beside the date
  bool is_signature = false;  // of an element that is named "author" or "byline"
};

struct LineDate {
  Date date;  // a day at least
  DateTrust trust = DateTrust::none;
  bool said = false;  // "Publié le ...", "Mis à jour le ..." in words
};

//   in:   text  one line, blanks squeezed
//         seen  what relative dates count from
//   out:  none for prose, and for what bears a right of copy
//   cost: O(bytes)
std::optional<LineDate> read_date_line(const std::string& text, const LineContext& context,
                                       const Date& seen);

// "18. September um 08:37", "[06月24日 11時30分]": the moment of a line without a year, where its
// day is known; none where it is of another.
//   cost: O(bytes)
std::optional<Date> read_moment_of_day(std::string_view text, const Date& day, const Date& seen);

// "13:15 Uhr - 19:00 Uhr": how long something lasts that a page announces.
bool tells_of_hours(std::string_view text);

// "23.10.2015 - 25.10.2015", "bis 2. Oktober 2017": from when until when.
bool tells_of_days(std::string_view text, const Date& seen);

}  // namespace glane
