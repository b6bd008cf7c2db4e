#include "query/date_window.hpp"

#include <algorithm>

#include "query/column_matcher.hpp"

namespace glane {

namespace {

using Bounds = DateMatcher::Bounds;

int day_number(const Date& date) {
  return date.year * 10000 + date.month * 100 + date.day;
}

int last_day_number(const Date& date) {
  if (date.precision == Precision::year) return date.year * 10000 + 1231;
  if (date.precision == Precision::month) return date.year * 10000 + date.month * 100 + 31;
  return day_number(date);
}

void end_before(const Date& date, Bounds& bounds) {
  bounds.last_instant = std::min(bounds.last_instant, interval_of(date).first - 1);
  // The day before, in numbers that need not be days: nothing is dated the 0th.
  const bool whole_days = date.precision <= Precision::day;
  bounds.last_day = std::min(bounds.last_day, day_number(date) - (whole_days ? 1 : 0));
  bounds.to_the_minute = bounds.to_the_minute || !whole_days;
}

void begin_after(const Date& date, Bounds& bounds) {
  bounds.first_instant = std::max(bounds.first_instant, interval_of(date).last + 1);
  const bool whole_days = date.precision <= Precision::day;
  bounds.first_day = std::max(bounds.first_day, last_day_number(date) + (whole_days ? 1 : 0));
  bounds.to_the_minute = bounds.to_the_minute || !whole_days;
}

Bounds bounds_of(const DateWindow& window) {
  Bounds bounds;
  if (window.since) {
    bounds.first_day = day_number(*window.since);
    bounds.first_instant = interval_of(*window.since).first;
    bounds.to_the_minute = window.since->precision > Precision::day;
  }
  if (window.until) {
    bounds.last_day = last_day_number(*window.until);
    bounds.last_instant = interval_of(*window.until).last;
    bounds.to_the_minute = bounds.to_the_minute || window.until->precision > Precision::day;
  }
  if (window.after) begin_after(*window.after, bounds);
  if (window.before) end_before(*window.before, bounds);
  return bounds;
}

}  // namespace

bool is_empty_window(const DateWindow& window) {
  const Bounds bounds = bounds_of(window);
  return bounds.first_instant > bounds.last_instant;
}

Xapian::Query date_window_query(const SearchContext& context, const DateWindow& window) {
  return Xapian::Query(0.0, matcher_query<DateMatcher>(context, bounds_of(window)));
}

}  // namespace glane
