#include "date/named_period.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "date/amount_ago.hpp"
#include "date/calendar.hpp"
#include "date/period_cursor.hpp"
#include "date/year_parts.hpp"

namespace glane {

namespace {

constexpr int kWeekDays = 7;
constexpr int kCenturyYears = 100;

Date day_of(std::int64_t number) {
  const CalendarDay day = calendar_day(number);
  return {.year = day.year, .month = day.month, .day = day.day, .precision = Precision::day};
}

Period days(std::int64_t first, std::int64_t last) {
  return {day_of(first), day_of(last)};
}

Period days(const CalendarDay& first, const CalendarDay& last) {
  return days(day_number(first), day_number(last));
}

// --- Seasons ---

enum class Season { none, spring, summer, autumn, winter };

Season season_of(const PeriodWord& word) {
  constexpr std::array<std::pair<std::string_view, Season>, 9> kSeasons = {{
      {"printemps", Season::spring},
      {"spring", Season::spring},
      {"ete", Season::summer},
      {"summer", Season::summer},
      {"automne", Season::autumn},
      {"autumn", Season::autumn},
      {"fall", Season::autumn},
      {"hiver", Season::winter},
      {"winter", Season::winter},
  }};
  for (const auto& [name, season] : kSeasons) {
    if (word.is(name)) return season;
  }
  return Season::none;
}

Period season_days(Season season, int year) {
  if (season == Season::spring) return days({year, 3, 20}, {year, 6, 20});
  if (season == Season::summer) return days({year, 6, 21}, {year, 9, 22});
  if (season == Season::autumn) return days({year, 9, 23}, {year, 12, 20});
  return days({year - 1, 12, 21}, {year, 3, 19});
}

std::int64_t first_day_number(const Date& date) {
  return day_number({date.year, date.month, date.day});
}

// The first Monday to Sunday of a year that has its Thursday in it.
std::int64_t first_week_of(int year) {
  const std::int64_t fourth = day_number({year, 1, 4});
  return fourth - weekday_of(fourth) + 1;
}

// --- Stretches by their names ---

std::int64_t today_of(const Date& now) {
  return day_number({now.year, now.month, now.day});
}

// "-2021", "/21" behind "hiver 2020".
bool accept_next_year(PeriodCursor& cursor, int year) {
  const bool two =
      cursor.at + 1 < cursor.words.size() && (cursor.is_sign(U'-') || cursor.is_sign(U'/'));
  if (!two) return false;
  const DateToken& next = cursor.words[cursor.at + 1].token;
  const bool follows = (next.is_number(4, 4) && next.number == year + 1) ||
                       (next.is_number(2, 2) && next.number == (year + 1) % kCenturyYears);
  if (follows) cursor.at += 2;
  return follows;
}

// Whether a stretch is over or, where that is enough, has begun.
bool has_passed(const Period& period, bool over, const Date& now) {
  return first_day_number(over ? period.last : period.first) < today_of(now) + (over ? 0 : 1);
}

Period week_of(std::int64_t day) {
  const std::int64_t monday = day - weekday_of(day) + 1;
  return days(monday, monday + kWeekDays - 1);
}

std::optional<Period> numbered_week(int year, int number) {
  constexpr int kMostWeeks = 53;
  if (number < 1 || number > kMostWeeks) return std::nullopt;
  return week_of(first_week_of(year) + std::int64_t{kWeekDays} * (number - 1));
}

std::optional<Period> read_numbered_week(PeriodCursor& cursor, const Date& now) {
  const int number = static_cast<int>(cursor.words[cursor.at++].token.number);
  cursor.accept_of();
  const std::optional<int> year = cursor.at_end() ? std::optional(now.year) : cursor.accept_year();
  return year ? numbered_week(*year, number) : std::nullopt;
}

std::optional<Date> so_long_ago(Unit unit, std::int64_t count, const Date& now) {
  AmountAgo ago;
  ago.finest = Unit::day;
  if (unit == Unit::year) ago.months = 12 * count;
  if (unit == Unit::month) ago.months = count;
  if (unit == Unit::week) ago.days = kWeekDays * count;
  if (unit == Unit::day) ago.days = count;
  if (unit == Unit::hour) ago.minutes = 60 * count;
  if (unit == Unit::minute) ago.minutes = count;
  if (unit < Unit::day) ago.finest = Unit::minute;
  return moment_before(now, ago);
}

bool names_month(const PeriodCursor& cursor) {
  return std::any_of(cursor.words.begin(), cursor.words.end(), [](const PeriodWord& word) {
    constexpr std::size_t kShortestName = 3;
    return word.token.word.month != 0 && word.folded.size() >= kShortestName;
  });
}

// Or "14/07".
bool names_month_or_day(const PeriodCursor& cursor) {
  const bool day = cursor.words.size() == cursor.at + 3 &&
                   cursor.words[cursor.at].token.is_number(1, 2) &&
                   cursor.words[cursor.at + 1].token.is(U'/') &&
                   cursor.words[cursor.at + 2].token.is_number(1, 2);
  return names_month(cursor) || day;
}

// "été 2021", "hiver 2020-21", "cet été", "l'été dernier".
std::optional<Period> read_season(PeriodCursor& cursor, const Date& now) {
  cursor.accept_present();
  const bool last_first = cursor.accept_last();
  const Season season = cursor.at_end() ? Season::none : season_of(cursor.words[cursor.at]);
  if (season == Season::none) return std::nullopt;
  ++cursor.at;
  if (const std::optional<int> year = cursor.accept_year()) {
    return season_days(season, *year + (accept_next_year(cursor, *year) ? 1 : 0));
  }
  const bool last = last_first || cursor.accept_last();
  int year = now.year + 1;
  while (!has_passed(season_days(season, year), last, now)) --year;
  return season_days(season, year);
}

// "cette semaine", "semaine dernière", "semaine du 3 mai 2021", "semaine 12 2021".
std::optional<Period> read_week(PeriodCursor& cursor, const Date& now) {
  const bool present = cursor.accept_present();
  bool last = cursor.accept_last();
  if (cursor.unit() != Unit::week) return std::nullopt;
  ++cursor.at;
  last = last || cursor.accept_last();
  cursor.accept_here();
  if (cursor.at_end()) {
    if (!present && !last) return std::nullopt;
    return week_of(today_of(now) - (last ? kWeekDays : 0));
  }
  if (cursor.words[cursor.at].token.is_number(1, 2)) return read_numbered_week(cursor, now);
  cursor.accept_of();
  const std::optional<Date> day = read_date(cursor.rest(), now);
  if (!day || day->precision < Precision::day) return std::nullopt;
  cursor.at = cursor.words.size();
  return week_of(first_day_number(*day));
}

// "2021-W12".
std::optional<Period> read_iso_week(PeriodCursor& cursor, const Date&) {
  const std::optional<int> year = cursor.accept_year();
  if (!year) return std::nullopt;
  cursor.accept_hyphen();
  if (!cursor.accept("w") && !cursor.accept("s")) return std::nullopt;
  if (cursor.at_end() || !cursor.words[cursor.at].token.is_number(1, 2)) return std::nullopt;
  const int number = static_cast<int>(cursor.words[cursor.at++].token.number);
  return numbered_week(*year, number);
}

// "ce week-end", "le week-end dernier".
std::optional<Period> read_weekend(PeriodCursor& cursor, const Date& now) {
  cursor.accept_present();
  bool last = cursor.accept_last();
  if (!cursor.accept("weekend")) {
    if (!cursor.accept("week")) return std::nullopt;
    cursor.accept_hyphen();
    if (!cursor.accept("end")) return std::nullopt;
  }
  last = cursor.accept_last() || last;
  const std::int64_t monday = today_of(now) - weekday_of(today_of(now)) + 1;
  std::int64_t saturday = monday + 5;
  if (saturday > today_of(now)) saturday -= kWeekDays;
  if (last && saturday + 1 >= today_of(now)) saturday -= kWeekDays;
  return days(saturday, saturday + 1);
}

// "lundi": today's or the last one; "lundi dernier" is read_date's.
std::optional<Period> read_weekday(PeriodCursor& cursor, const Date& now) {
  cursor.accept_present();
  const bool last = cursor.accept_last();
  const DateWord word = cursor.at_end() ? DateWord{} : cursor.words[cursor.at].token.word;
  constexpr std::size_t kShortestName = 4;
  if (word.weekday == 0 || cursor.words[cursor.at].folded.size() < kShortestName)
    return std::nullopt;
  ++cursor.at;
  std::int64_t days_ago = (weekday_of(today_of(now)) - word.weekday + kWeekDays) % kWeekDays;
  if (last && days_ago == 0) days_ago = kWeekDays;
  return days(today_of(now) - days_ago, today_of(now) - days_ago);
}

// "3 derniers mois", "7 jours", "24 h": from so long ago to now.
std::optional<Period> read_amount(PeriodCursor& cursor, const Date& now) {
  cursor.accept_present();
  cursor.accept_last();
  if (cursor.at_end()) return std::nullopt;
  const DateToken& token = cursor.words[cursor.at].token;
  const bool number = token.is_number(1, 4);
  const std::int64_t count = number ? token.number : token.word.count;
  if (count == 0) return std::nullopt;
  ++cursor.at;
  cursor.accept_last();
  const Unit unit = cursor.unit();
  if (unit <= Unit::second) return std::nullopt;  // "1980s" is a decade
  ++cursor.at;
  cursor.accept_last();
  const std::optional<Date> first = so_long_ago(unit, count, now);
  if (!first) return std::nullopt;
  return Period{*first, day_of(today_of(now))};
}

// "last month", "this year-ci", "ce mois-ci", "demain".
std::optional<Period> read_last_unit(PeriodCursor& cursor, const Date& now) {
  if (cursor.accept("demain") || cursor.accept("tomorrow"))
    return days(today_of(now) + 1, today_of(now) + 1);
  const bool present = cursor.accept_present();
  bool last = cursor.accept_last();
  const Unit unit = cursor.unit();
  if (cursor.at_end() || (unit != Unit::month && unit != Unit::year)) return std::nullopt;
  ++cursor.at;
  last = cursor.accept_last() || last;
  cursor.accept_here();
  if (!present && !last) return std::nullopt;
  const std::optional<Date> date = moment_before(now, {.months = !last                 ? 0
                                                                 : unit == Unit::month ? 1
                                                                                       : 12,
                                                       .finest = unit});
  return date ? std::optional(Period{*date, *date}) : std::nullopt;
}

// "mai 68": no day has that number.
std::optional<Period> read_short_year(PeriodCursor& cursor, const Date& now) {
  constexpr std::int64_t kMostDays = 31;
  if (cursor.words.size() < cursor.at + 2) return std::nullopt;
  const PeriodWord& year = cursor.words.back();
  const PeriodWord& month = cursor.words[cursor.words.size() - 2];
  if (!year.is_number(2) || year.token.number <= kMostDays || month.token.word.month == 0) {
    return std::nullopt;
  }
  const std::size_t begin = cursor.words[cursor.at].token.begin;
  const auto date = read_date(
      std::string(cursor.text.substr(begin, year.token.begin - begin)) + "19" + year.folded, now);
  if (!date) return std::nullopt;
  cursor.at = cursor.words.size();
  return Period{*date, *date};
}

// "mars", "14 juillet", "lundi 14 juillet", "14/07", "mars dernier": the last that has begun.
std::optional<Period> read_without_year(PeriodCursor& cursor, const Date& now) {
  constexpr int kLeapYears = 8;
  bool last = cursor.accept_last();
  std::string_view text = cursor.rest();
  if (cursor.words.size() > cursor.at + 1 && cursor.words.back().is_last()) {
    last = true;
    text = cursor.text.substr(
        cursor.words[cursor.at].token.begin,
        cursor.words[cursor.words.size() - 2].token.end - cursor.words[cursor.at].token.begin);
  }
  if (text.empty() || !names_month_or_day(cursor)) return std::nullopt;
  for (int year = now.year; year >= now.year - kLeapYears; --year) {
    const std::string separator = names_month(cursor) ? " " : "/";
    const auto date = read_date(std::string(text) + separator + std::to_string(year), now);
    if (!date) continue;
    const std::int64_t day = first_day_number(*date);
    const bool is_now = date->precision == Precision::month
                            ? date->year == now.year && date->month == now.month
                            : day == today_of(now);
    if (day > today_of(now) || (last && is_now)) continue;
    cursor.at = cursor.words.size();
    return Period{*date, *date};
  }
  return std::nullopt;
}

using Rule = std::optional<Period> (*)(PeriodCursor&, const Date&);

constexpr Rule kRules[] = {read_season,        read_week,         read_iso_week,
                           read_weekend,       read_weekday,      read_amount,
                           read_last_unit,     read_decade_years, read_century_years,
                           read_share_of_year, read_short_year,   read_without_year};

}  // namespace

std::optional<Period> read_named_period(std::string_view text, const Date& now) {
  PeriodCursor cursor(text);
  const std::size_t start = cursor.at;
  for (const Rule rule : kRules) {
    cursor.at = start;
    const std::optional<Period> period = rule(cursor, now);
    if (period && cursor.at_end()) return period;
  }
  return std::nullopt;
}

}  // namespace glane
