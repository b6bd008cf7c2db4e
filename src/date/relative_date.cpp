#include "date/relative_date.hpp"

#include "date/amount_ago.hpp"
#include "date/calendar.hpp"
#include "date/clock_time.hpp"

namespace glane {

namespace {

std::optional<Date> days_before(const Date& seen, int days) {
  const CalendarDay day = calendar_day(day_number({seen.year, seen.month, seen.day}) - days);
  if (!is_real_day(day)) return std::nullopt;
  return Date{.year = day.year, .month = day.month, .day = day.day, .precision = Precision::day};
}

struct NamedDay {
  int days_ago = 0;
  std::size_t next = 0;
};

// "aujourd'hui", "hier", "avant-hier", "ce matin", "cet après-midi", "ce jour".
std::optional<NamedDay> read_named_day(DateTokens& tokens, std::size_t at) {
  if (tokens[at].is(Part::today)) return NamedDay{0, at + 1};
  if (tokens[at].is(Part::yesterday)) return NamedDay{1, at + 1};
  if (tokens[at].is(Part::before_yesterday)) return NamedDay{2, at + 1};
  if (tokens[at].is(Part::before)) {
    const std::size_t next = tokens[at + 1].is(U'-') ? at + 2 : at + 1;
    if (tokens[next].is(Part::yesterday)) return NamedDay{2, next + 1};
  }
  if (!tokens[at].is(Part::present)) return std::nullopt;
  const DateToken& what = tokens[at + 1];
  if (what.word.unit == Unit::day) return NamedDay{0, at + 2};
  const bool part_of_day =
      what.is(Part::morning) || what.is(Part::noon) || skip_evening(tokens, at + 1) != at + 1;
  // What part of the day it was is read with the time.
  return part_of_day ? std::optional(NamedDay{0, at + 1}) : std::nullopt;
}

// "hier", "hier soir à 8 h", "aujourd'hui, 14:02".
std::optional<WrittenDate> read_day_and_time(DateTokens& tokens, std::size_t at, const Date& seen) {
  const std::optional<NamedDay> named = read_named_day(tokens, at);
  if (!named) return std::nullopt;
  const std::optional<Date> day = days_before(seen, named->days_ago);
  if (!day) return std::nullopt;
  const std::size_t behind_evening = skip_evening(tokens, named->next);
  const bool evening = behind_evening != named->next;
  const std::size_t next = tokens[named->next].is(Part::morning) ? named->next + 1 : behind_evening;
  std::optional<ClockTime> time = read_following_time(tokens, next);
  if (!time) return WrittenDate{*day, next, true};
  if (evening && time->hour < 12) time->hour += 12;
  return WrittenDate{with_time(*day, *time), time->next};
}

// "lundi dernier", "lundi à 14:02": the last such day, or such time of such a day, before `seen`.
std::optional<WrittenDate> read_weekday(DateTokens& tokens, std::size_t at, const Date& seen) {
  const int weekday = tokens[at].word.weekday;
  if (weekday == 0) return std::nullopt;
  const int today = weekday_of(day_number({seen.year, seen.month, seen.day}));
  const bool last = tokens[at + 1].is(Part::last);
  const std::size_t next = last ? at + 2 : at + 1;
  std::optional<ClockTime> time = read_following_time(tokens, next);
  if (!time && !last) return std::nullopt;
  int days_ago = (today - weekday + 7) % 7;
  const bool later_than_seen =
      time && (time->hour > seen.hour || (time->hour == seen.hour && time->minute > seen.minute));
  if (days_ago == 0 && (last || later_than_seen)) days_ago = 7;
  const std::optional<Date> day = days_before(seen, days_ago);
  if (!day) return std::nullopt;
  if (!time) return WrittenDate{*day, next, true};
  return WrittenDate{with_time(*day, *time), time->next, true};
}

// "le mois dernier", "cette année": the calendar's, not a stretch of days.
std::optional<WrittenDate> read_month_or_year(DateTokens& tokens, std::size_t at,
                                              const Date& seen) {
  const bool present = tokens[at].is(Part::present);
  const std::size_t unit_at = present ? at + 1 : at;
  const Unit unit = tokens[unit_at].word.unit;
  if (unit != Unit::month && unit != Unit::year) return std::nullopt;
  if (!present && !tokens[at + 1].is(Part::last)) return std::nullopt;
  const AmountAgo ago{.months = present ? 0 : unit == Unit::month ? 1 : 12, .finest = unit};
  const std::optional<Date> date = moment_before(seen, ago);
  return date ? std::optional(WrittenDate{*date, at + 2, true}) : std::nullopt;
}

// "à l'instant", "maintenant".
std::optional<WrittenDate> read_moment(DateTokens& tokens, std::size_t at, const Date& seen) {
  const std::size_t moment_at = tokens[at].is(Part::at) ? at + 1 : at;
  if (!tokens[moment_at].is(Part::moment)) return std::nullopt;
  const std::optional<Date> date = moment_before(seen, {.finest = Unit::second});
  return date ? std::optional(WrittenDate{*date, moment_at + 1, true}) : std::nullopt;
}

}  // namespace

Date paris_wall(const Date& seen) {
  if (!seen.offset_minutes) return seen;
  Date wall = date_at(interval_of(seen).first);
  wall.precision = seen.precision;
  wall.offset_minutes.reset();
  return wall;
}

std::optional<WrittenDate> read_relative_date(DateTokens& tokens, std::size_t at,
                                              const Date& seen) {
  if (tokens[at].kind != DateTokenKind::word && tokens[at].kind != DateTokenKind::number) {
    return std::nullopt;
  }
  if (seen.precision < Precision::day) return std::nullopt;
  const Date now = paris_wall(seen);
  if (auto ago = read_amount_ago(tokens, at)) {
    const std::optional<Date> date = moment_before(now, *ago);
    return date ? std::optional(WrittenDate{*date, ago->next}) : std::nullopt;
  }
  if (auto date = read_day_and_time(tokens, at, now)) return date;
  if (auto date = read_weekday(tokens, at, now)) return date;
  if (auto date = read_month_or_year(tokens, at, now)) return date;
  return read_moment(tokens, at, now);
}

}  // namespace glane
