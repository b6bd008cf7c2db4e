#include "glane/date.hpp"

#include <unicode/timezone.h>

#include <algorithm>
#include <memory>
#include <new>

#include "date/calendar.hpp"

namespace glane {

namespace {

constexpr int kMinuteSeconds = 60;
constexpr int kMillisecondsPerSecond = 1000;

// Where ICU has no memory for it, it gives a zone that is none.
std::unique_ptr<const icu::TimeZone> paris() {
  std::unique_ptr<const icu::TimeZone> zone(icu::TimeZone::createTimeZone("Europe/Paris"));
  if (zone == nullptr || *zone == icu::TimeZone::getUnknown()) throw std::bad_alloc();
  return zone;
}

// Seconds that Europe/Paris is ahead of UTC at an instant; 561 (local mean time) before 1911.
int paris_offset_at(std::int64_t unix_seconds) {
  static const std::unique_ptr<const icu::TimeZone> kParis = paris();
  std::int32_t raw_ms = 0;
  std::int32_t summer_ms = 0;
  UErrorCode status = U_ZERO_ERROR;
  const UDate moment = static_cast<double>(unix_seconds) * kMillisecondsPerSecond;
  kParis->getOffset(moment, false, raw_ms, summer_ms, status);
  return U_FAILURE(status) ? 0 : (raw_ms + summer_ms) / kMillisecondsPerSecond;
}

// The same for a wall-clock time, given as seconds as if it were UTC. Of an hour that comes
// twice the first is meant; one that never comes (the clocks go forward) is read by the offset
// before it. Right as long as the clocks do not change twice within two days; they never did.
int paris_offset_of_wall(std::int64_t wall_seconds) {
  const int before = paris_offset_at(wall_seconds - kDaySeconds);
  if (paris_offset_at(wall_seconds - before) == before) return before;
  const int after = paris_offset_at(wall_seconds + kDaySeconds);
  return paris_offset_at(wall_seconds - after) == after ? after : before;
}

std::int64_t instant_of_wall(std::int64_t wall_seconds) {
  return wall_seconds - paris_offset_of_wall(wall_seconds);
}

// The day after the last one of a year, a month or a day.
CalendarDay day_after(const Date& date) {
  if (date.precision == Precision::year) return {date.year + 1, 1, 1};
  if (date.precision == Precision::day) return {date.year, date.month, date.day + 1};
  return date.month == 12 ? CalendarDay{date.year + 1, 1, 1}
                          : CalendarDay{date.year, date.month + 1, 1};
}

}  // namespace

std::string_view precision_name(Precision precision) {
  switch (precision) {
    case Precision::year:
      return "year";
    case Precision::month:
      return "month";
    case Precision::day:
      return "day";
    case Precision::minute:
      return "minute";
    case Precision::second:
      return "second";
  }
  return "";
}

int offset_minutes_of(const Date& date) {
  if (date.offset_minutes) return *date.offset_minutes;
  return paris_offset_of_wall(wall_seconds_of(date)) / kMinuteSeconds;
}

Interval interval_of(const Date& date) {
  const std::int64_t wall = wall_seconds_of(date);
  if (date.precision < Precision::minute) {
    return {instant_of_wall(wall), instant_of_wall(day_number(day_after(date)) * kDaySeconds) - 1};
  }
  const std::int64_t first =
      date.offset_minutes ? wall - *date.offset_minutes * kMinuteSeconds : instant_of_wall(wall);
  return {first, date.precision == Precision::second ? first : first + kMinuteSeconds - 1};
}

Date date_at(std::int64_t unix_seconds) {
  // A day short of the calendar's ends, so that no offset leads out of it.
  static const std::int64_t kFirst = day_number({kFirstYear, 1, 2}) * kDaySeconds;
  static const std::int64_t kLast = day_number({kLastYear, 12, 31}) * kDaySeconds - 1;
  const std::int64_t instant = std::clamp(unix_seconds, kFirst, kLast);
  // Offsets are whole minutes in a Date; those of local mean time are rounded, not the instant.
  const int offset_minutes = paris_offset_at(instant) / kMinuteSeconds;
  Date date = date_of_wall(instant + offset_minutes * kMinuteSeconds);
  date.offset_minutes = offset_minutes;
  return date;
}

}  // namespace glane
