// The proleptic Gregorian calendar by numbers: days, and seconds of a day. Knows no zones and no
// words.
#pragma once

#include <cstdint>

#include "glane/date.hpp"

namespace glane {

inline constexpr int kFirstYear = 1;
inline constexpr int kLastYear = 9999;
inline constexpr std::int64_t kDaySeconds = 86400;

struct CalendarDay {
  int year = 0;
  int month = 1;
  int day = 1;
};

//   in: month 1..12
int days_in_month(int year, int month);

// True for a day that the calendar has, in the years kFirstYear..kLastYear.
bool is_real_day(const CalendarDay& day);

// Days since 1970-01-01; negative before it.
//   in:     any year within +-1,000,000, month 1..12; a day beyond the month's end runs on
//   source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil)
std::int64_t day_number(const CalendarDay& day);

// The inverse of day_number.
CalendarDay calendar_day(std::int64_t day_number);

// The seconds that a clock on the wall has counted since 1970-01-01T00:00 there, and back. The
// date got back has precision `second` and no offset; the offset of the one given is ignored.
std::int64_t wall_seconds_of(const Date& date);
Date date_of_wall(std::int64_t wall_seconds);

// 1 (Monday) .. 7 (Sunday), as ISO 8601 counts.
int weekday_of(std::int64_t day_number);

}  // namespace glane
