#include "date/calendar.hpp"

namespace glane {

namespace {

constexpr int kEraDays = 146097;       // 400 Gregorian years
constexpr int kEpochFromEra = 719468;  // days from 0000-03-01 to 1970-01-01
constexpr int kThursday = 3;           // 1970-01-01, Monday being 0

bool is_leap_year(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
  return a / b - (a % b < 0 ? 1 : 0);
}

}  // namespace

int days_in_month(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap_year(year) ? 29 : kDays[month - 1];
}

bool is_real_day(const CalendarDay& day) {
  return day.year >= kFirstYear && day.year <= kLastYear && day.month >= 1 && day.month <= 12 &&
         day.day >= 1 && day.day <= days_in_month(day.year, day.month);
}

std::int64_t day_number(const CalendarDay& day) {
  // Years are counted from March, so that the leap day is the last day of its year.
  const std::int64_t year = day.month <= 2 ? day.year - 1 : day.year;
  const std::int64_t era = floor_divide(year, 400);
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t month_from_march = (day.month + 9) % 12;
  const std::int64_t day_of_year = (153 * month_from_march + 2) / 5 + day.day - 1;
  const std::int64_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * kEraDays + day_of_era - kEpochFromEra;
}

CalendarDay calendar_day(std::int64_t day_number) {
  const std::int64_t days = day_number + kEpochFromEra;
  const std::int64_t era = floor_divide(days, kEraDays);
  const std::int64_t day_of_era = days - era * kEraDays;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
  const auto day = static_cast<int>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
  const auto month =
      static_cast<int>(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
  const auto year = static_cast<int>(year_of_era + era * 400 + (month <= 2 ? 1 : 0));
  return {year, month, day};
}

std::int64_t wall_seconds_of(const Date& date) {
  return day_number({date.year, date.month, date.day}) * kDaySeconds + date.hour * 3600 +
         date.minute * 60 + date.second;
}

Date date_of_wall(std::int64_t wall_seconds) {
  const std::int64_t days = floor_divide(wall_seconds, kDaySeconds);
  const auto second = static_cast<int>(wall_seconds - days * kDaySeconds);
  const CalendarDay day = calendar_day(days);
  return {.year = day.year,
          .month = day.month,
          .day = day.day,
          .hour = second / 3600,
          .minute = second / 60 % 60,
          .second = second % 60,
          .precision = Precision::second,
          .offset_minutes = std::nullopt};
}

int weekday_of(std::int64_t day_number) {
  const std::int64_t days = day_number + kThursday;
  return static_cast<int>(days - floor_divide(days, 7) * 7) + 1;
}

}  // namespace glane
