#include "date/calendar_date.hpp"

#include "date/calendar.hpp"
#include "date/clock_time.hpp"
#include "date/day_forms.hpp"
#include "date/zone_name.hpp"

namespace glane {

namespace {

constexpr std::size_t kMostLinks = 4;  // "11:45 - le vendredi, 15 juillet": dash, article, comma

// Ten digits beyond it (2033) are more likely a telephone number or an identifier.
constexpr std::int64_t kFirstUnixSecond = 1'000'000'000;
constexpr std::int64_t kLastUnixSecond = 2'000'000'000;

bool is_link(const DateToken& token) {
  if (token.is(Part::article) || token.is(Part::lead_in)) return true;
  return token.is(U',') || token.is(U'-') || token.is(U'|') || token.is(U'.') || token.is(U':') ||
         token.is(U'(');
}

// The first token that is no comma, dash or article between the parts of a date.
std::size_t skip_links(DateTokens& tokens, std::size_t at) {
  std::size_t next = at;
  while (next < at + kMostLinks && is_link(tokens[next])) ++next;
  return next;
}

// The weekday is not compared with the date: where they differ, the number is what is right.
std::size_t skip_weekday(DateTokens& tokens, std::size_t at) {
  const bool weekday = tokens[at].kind == DateTokenKind::word && tokens[at].word.weekday != 0;
  return weekday ? skip_links(tokens, at + 1) : at;
}

// A day, with or without its weekday. "mar 15, 2022" is March, so the bare day comes first.
std::optional<WrittenDate> read_weekday_and_day(DateTokens& tokens, std::size_t at) {
  if (auto day = read_day(tokens, at)) return day;
  const std::size_t day_at = skip_weekday(tokens, at);
  return day_at == at ? std::nullopt : read_day(tokens, day_at);
}

// "11:45 - 15 juil. 2022", "à 11h45, le 15/07/2022".
std::optional<WrittenDate> read_time_and_day(DateTokens& tokens, std::size_t at) {
  const std::optional<ClockTime> time = read_clock_time(tokens, at);
  if (!time) return std::nullopt;
  auto day = read_weekday_and_day(tokens, skip_links(tokens, time->next));
  if (day) day->date = with_time(day->date, *time);
  return day;
}

// "Fri Jul 15 11:45:00 +0200 2022", as asctime and its kin write; "Jul 15 11:45 2022".
std::optional<WrittenDate> read_asctime(DateTokens& tokens, std::size_t at) {
  const std::size_t month_at = skip_weekday(tokens, at);
  const int month = tokens[month_at].word.month;
  const DateToken& day_token = tokens[month_at + 1];
  if (month == 0 || !day_token.is_number(1, 2)) return std::nullopt;
  // Without a weekday words may follow: "May 5, 11 h, 2000 people".
  if (month_at == at && !tokens[month_at + 3].is(U':')) return std::nullopt;
  const std::optional<ClockTime> time = read_clock_time(tokens, month_at + 2);
  if (!time || !tokens[time->next].is_number(4, 4)) return std::nullopt;
  const std::optional<int> year = written_year_form(tokens[time->next]);
  if (!year) return std::nullopt;
  const std::optional<Date> day = real_day_form(*year, month, static_cast<int>(day_token.number));
  if (!day) return std::nullopt;
  return WrittenDate{with_time(*day, *time), time->next + 1};
}

// "114500" and "1145" of "20220715T114500".
std::optional<ClockTime> compact_time(std::int64_t digits, bool with_seconds) {
  const auto value = static_cast<int>(with_seconds ? digits : digits * 100);
  ClockTime time{value / 10000, value / 100 % 100, value % 100, std::nullopt, 0};
  if (time.hour > 23 || time.minute > 59 || time.second > 60) return std::nullopt;
  return time;
}

std::optional<Date> compact_day(std::int64_t digits) {
  const auto value = static_cast<int>(digits);
  return real_day_form(value / 10000, value / 100 % 100, value % 100);
}

// "20220715T114500Z", ISO 8601's basic format.
std::optional<WrittenDate> read_basic_iso(DateTokens& tokens, std::size_t at) {
  const DateToken& clock = tokens[at + 2];
  if (!tokens[at].is_number(8, 8)) return std::nullopt;
  const std::optional<Date> day = compact_day(tokens[at].number);
  if (!day) return std::nullopt;
  const bool has_time = tokens[at + 1].is(Part::iso_time) && tokens[at + 1].glued && clock.glued;
  if (!has_time) return WrittenDate{*day, at + 1, true};
  if (!clock.is_number(4, 4) && !clock.is_number(6, 6)) return std::nullopt;
  std::optional<ClockTime> time = compact_time(clock.number, clock.digits == 6);
  if (!time) return std::nullopt;
  const ZoneName zone = read_zone_name(tokens, at + 3, true);
  time->offset_minutes = zone.offset_minutes;
  return WrittenDate{with_time(*day, *time), zone.next};
}

// "20220715114500", "202207151145", as web archives write.
std::optional<WrittenDate> read_long_digits(std::int64_t digits, bool with_seconds) {
  const std::int64_t clock_scale = with_seconds ? 1'000'000 : 10'000;
  const std::optional<Date> day = compact_day(digits / clock_scale);
  const std::optional<ClockTime> time = compact_time(digits % clock_scale, with_seconds);
  if (!day || !time) return std::nullopt;
  return WrittenDate{with_time(*day, *time), 0, true};
}

// Seconds or milliseconds since 1970, as JSON extractors write them.
std::optional<WrittenDate> read_unix_time(std::int64_t seconds) {
  if (seconds < kFirstUnixSecond || seconds > kLastUnixSecond) return std::nullopt;
  Date date = date_of_wall(seconds);
  if (date.second == 0) date.precision = Precision::minute;
  date.offset_minutes = 0;
  return WrittenDate{date, 0, true};
}

// A date that is one long number.
std::optional<WrittenDate> read_digits(DateTokens& tokens, std::size_t at) {
  const DateToken& token = tokens[at];
  if (!token.is_number(10, 14)) return std::nullopt;
  std::optional<WrittenDate> date;
  if (token.digits == 10) date = read_unix_time(token.number);
  if (token.digits == 13) date = read_unix_time(token.number / 1000);
  if (token.digits == 12 || token.digits == 14) {
    date = read_long_digits(token.number, token.digits == 14);
  }
  if (!date) return std::nullopt;
  // "1657878300.25": the fraction is dropped.
  const DateToken& fraction = tokens[at + 2];
  const bool has_fraction = token.digits == 10 && tokens[at + 1].is(U'.') && fraction.glued;
  date->next = has_fraction && fraction.kind == DateTokenKind::number ? at + 3 : at + 1;
  return date;
}

// "mars 2014", "2014".
std::optional<WrittenDate> read_coarse_date(DateTokens& tokens, std::size_t at) {
  if (auto month = read_month_form(tokens, at)) return month;
  return read_year_form(tokens, at);
}

}  // namespace

std::optional<WrittenDate> read_calendar_date(DateTokens& tokens, std::size_t at) {
  if (auto date = read_time_and_day(tokens, at)) return date;
  if (auto date = read_asctime(tokens, at)) return date;
  if (auto date = read_basic_iso(tokens, at)) return date;
  if (auto date = read_digits(tokens, at)) return date;
  std::optional<WrittenDate> day = read_weekday_and_day(tokens, at);
  if (!day) return read_coarse_date(tokens, at);
  if (const auto time = read_following_time(tokens, day->next)) {
    day->date = with_time(day->date, *time);
    day->next = time->next;
  }
  return day;
}

}  // namespace glane
