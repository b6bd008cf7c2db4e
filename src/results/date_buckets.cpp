#include "results/date_buckets.hpp"

#include <algorithm>
#include <cstdio>

#include "date/calendar.hpp"

namespace glane {

namespace {

CalendarDay calendar_day_of(std::int32_t day) {
  return {day / 10000, day / 100 % 100, day % 100};
}

bool is_known_to(std::int32_t day, DateUnit unit) {
  const CalendarDay parts = calendar_day_of(day);
  if (unit == DateUnit::year || unit == DateUnit::decade) return true;
  return parts.month > 0 && (unit == DateUnit::month || parts.day > 0);
}

template <typename... Numbers>
std::string printed(const char* form, Numbers... numbers) {
  char text[64];
  std::snprintf(text, sizeof text, form, numbers...);
  return text;
}

std::string week_bucket(const CalendarDay& day) {
  const std::int64_t number = day_number(day);
  const std::int64_t thursday = number + 4 - weekday_of(number);
  const int year = calendar_day(thursday).year;
  const std::int64_t week = (thursday - day_number({year, 1, 1})) / 7 + 1;
  return printed("%04d-W%02d", year, static_cast<int>(week));
}

// Units since some beginning: neighbours differ by one.
std::int64_t unit_number(const CalendarDay& day, DateUnit unit) {
  switch (unit) {
    case DateUnit::day:
      return day_number(day);
    case DateUnit::week: {
      const std::int64_t number = day_number(day);
      const std::int64_t thursday = number + 4 - weekday_of(number);
      constexpr std::int64_t kWeeksBefore = 200'000;  // so that division is of no negative number
      return (thursday + 7 * kWeeksBefore) / 7;
    }
    case DateUnit::month:
      return std::int64_t{day.year} * 12 + day.month - 1;
    case DateUnit::year:
      return day.year;
    case DateUnit::decade:
      break;
  }
  return day.year / 10;
}

// Where nothing is known of a month or a day, the first.
CalendarDay first_day_of(std::int32_t day) {
  CalendarDay parts = calendar_day_of(day);
  parts.month = std::max(parts.month, 1);
  parts.day = std::max(parts.day, 1);
  return parts;
}

CalendarDay next_unit(const CalendarDay& day, DateUnit unit) {
  switch (unit) {
    case DateUnit::day:
      return calendar_day(day_number(day) + 1);
    case DateUnit::week:
      return calendar_day(day_number(day) + 7);
    case DateUnit::month:
      return day.month == 12 ? CalendarDay{day.year + 1, 1, 1}
                             : CalendarDay{day.year, day.month + 1, 1};
    case DateUnit::year:
      return {day.year + 1, 1, 1};
    case DateUnit::decade:
      break;
  }
  return {day.year + 10, 1, 1};
}

std::int32_t number_of(const CalendarDay& day) {
  return day.year * 10000 + day.month * 100 + day.day;
}

}  // namespace

std::string date_bucket(std::int32_t day, DateUnit unit) {
  const CalendarDay parts = calendar_day_of(day);
  if (unit == DateUnit::decade) return printed("%04ds", parts.year / 10 * 10);
  if (unit == DateUnit::year || parts.month == 0) return printed("%04d", parts.year);
  if (unit == DateUnit::month || parts.day == 0)
    return printed("%04d-%02d", parts.year, parts.month);
  if (unit == DateUnit::week) return week_bucket(parts);
  return printed("%04d-%02d-%02d", parts.year, parts.month, parts.day);
}

DateUnit finest_unit(const std::vector<std::int32_t>& days, std::size_t most) {
  const auto [first, last] = std::minmax_element(days.begin(), days.end());
  for (const DateUnit unit : {DateUnit::day, DateUnit::week, DateUnit::month, DateUnit::year}) {
    const std::int64_t spanned =
        unit_number(first_day_of(*last), unit) - unit_number(first_day_of(*first), unit) + 1;
    if (spanned <= static_cast<std::int64_t>(most)) return unit;
  }
  return DateUnit::decade;
}

std::vector<std::string> spanned_buckets(const std::vector<std::int32_t>& days, DateUnit unit) {
  std::vector<std::int32_t> known;
  for (const std::int32_t day : days) {
    if (is_known_to(day, unit)) known.push_back(day);
  }
  if (known.empty()) return {};
  const auto [first, last] = std::minmax_element(known.begin(), known.end());
  const std::int64_t end = unit_number(first_day_of(*last), unit);
  std::vector<std::string> buckets;
  for (CalendarDay day = first_day_of(*first); unit_number(day, unit) <= end;
       day = next_unit(day, unit)) {
    buckets.push_back(date_bucket(number_of(day), unit));
  }
  return buckets;
}

}  // namespace glane
