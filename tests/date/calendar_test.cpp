#include "date/calendar.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("every day from 1 to 9999 has the number after the day before it, and comes back") {
  std::int64_t expected = day_number({1, 1, 1});
  CHECK(expected == -719162);
  bool all_right = true;
  for (int year = kFirstYear; year <= kLastYear; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= days_in_month(year, month); ++day, ++expected) {
        const CalendarDay back = calendar_day(expected);
        all_right = all_right && day_number({year, month, day}) == expected && back.year == year &&
                    back.month == month && back.day == day;
      }
    }
  }
  CHECK(all_right);
  CHECK(expected == 2932897);
}

TEST_CASE("leap years are those of Gregory") {
  CHECK(days_in_month(2020, 2) == 29);
  CHECK(days_in_month(2019, 2) == 28);
  CHECK(days_in_month(1900, 2) == 28);
  CHECK(days_in_month(2000, 2) == 29);
  CHECK(is_real_day({2020, 2, 29}));
  CHECK_FALSE(is_real_day({2100, 2, 29}));
  CHECK_FALSE(is_real_day({2022, 13, 1}));
  CHECK_FALSE(is_real_day({2022, 0, 1}));
  CHECK_FALSE(is_real_day({0, 1, 1}));
}

TEST_CASE("weekdays count from Monday, before 1970 too") {
  CHECK(weekday_of(day_number({1970, 1, 1})) == 4);
  CHECK(weekday_of(day_number({2022, 7, 15})) == 5);
  CHECK(weekday_of(day_number({1789, 7, 14})) == 2);
  CHECK(weekday_of(day_number({2024, 2, 25})) == 7);
}

TEST_CASE("a wall-clock second before 1970 belongs to its own day") {
  const Date date = date_of_wall(-1);
  CHECK(iso_as_written(date) == "1969-12-31T23:59:59");
  CHECK(wall_seconds_of(date) == -1);
}
