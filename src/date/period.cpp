#include "date/period.hpp"

#include <string>

#include "base/text.hpp"
#include "date/calendar.hpp"
#include "date/day_forms.hpp"
#include "date/named_period.hpp"
#include "date/period_cursor.hpp"
#include "date/period_words.hpp"
#include "date/relative_date.hpp"

namespace glane {

namespace {

bool names_a_year(const std::vector<PeriodWord>& words) {
  for (const PeriodWord& word : words) {
    if (word.is_number(4)) return true;
  }
  return false;
}

bool begins_before(const Period& period, const Period& other) {
  return interval_of(period.first).first <= interval_of(other.first).first;
}

std::optional<Period> read_one(std::string_view text, const Date& now);

// "début 2020", "mi-mars 2020", "fin de l'année": a third of a year or a month.
std::optional<Period> read_third_of_date(std::string_view text, const Date& now) {
  PeriodCursor cursor(text);
  const int third = cursor.is("debut") || cursor.is("early") ? 0
                    : cursor.is("mi") || cursor.is("mid")    ? 1
                                                             : 2;
  if (third == 2 && !cursor.is("fin") && !cursor.is("late")) return std::nullopt;
  ++cursor.at;
  cursor.accept_hyphen();
  cursor.accept_of();
  if (cursor.at_end()) return std::nullopt;
  const std::optional<Period> whole = read_one(cursor.rest(), now);
  if (!whole || !(whole->first == whole->last)) return std::nullopt;
  const Date& date = whole->first;
  if (date.precision == Precision::year) {
    return Period{{.year = date.year, .month = third * 4 + 1, .precision = Precision::month},
                  {.year = date.year, .month = third * 4 + 4, .precision = Precision::month}};
  }
  if (date.precision != Precision::month) return std::nullopt;
  const int last = third == 2 ? days_in_month(date.year, date.month) : third * 10 + 10;
  Date first_day{.year = date.year, .month = date.month, .day = third * 10 + 1};
  Date last_day{.year = date.year, .month = date.month, .day = last};
  return Period{first_day, last_day};
}

std::optional<Period> read_one(std::string_view text, const Date& now) {
  if (auto period = read_third_of_date(text, now)) return period;
  if (auto period = read_named_period(text, now)) return period;
  const std::optional<Date> date = read_date(text, now);
  return date ? std::optional(Period{*date, *date}) : std::nullopt;
}

// "3" of "3 au 7 mai 2020", "janvier" of "janvier à mars 2020".
std::optional<Period> read_first(std::string_view text, const Period& last, const Date& now) {
  const std::vector<PeriodWord> words = read_period_words(text);
  if (words.empty()) return std::nullopt;
  if (names_a_year(words)) return read_one(text, now);
  std::size_t at = words[0].is_lead_in() ? 1 : 0;
  const int day = last.last.precision >= Precision::day ? read_ordinal(words, at, 0) : 0;
  if (day != 0 && at == words.size()) {
    const auto date = real_day_form(last.last.year, last.last.month, day);
    return date ? std::optional(Period{*date, *date}) : std::nullopt;
  }
  for (const int year : {last.last.year, last.last.year - 1}) {
    const auto period = read_one(std::string(text) + " " + std::to_string(year), now);
    if (period && begins_before(*period, last)) return period;
  }
  return read_one(text, now);
}

bool is_connector(const std::vector<PeriodWord>& words, std::size_t at, bool between) {
  const PeriodWord& word = words[at];
  if (word.token.is(U'-')) {
    const bool years = words[at - 1].is_number(4) && words[at + 1].is_number(4);
    const bool months = words[at - 1].token.word.month != 0 && words[at + 1].token.word.month != 0;
    return !word.token.glued || years || months;
  }
  if (between) return word.is("et") || word.is("and");
  return word.is("a") || word.is("au") || word.is("to") || word.is("until") || word.is("jusqu'a") ||
         word.is("jusqu'au") || word.is("jusqu'en");
}

// "de janvier à mars 2020", "entre 2019 et 2021", "2019-2021".
std::optional<Period> read_worded_range(std::string_view text, const Date& now) {
  const std::vector<PeriodWord> words = read_period_words(text);
  if (words.size() < 3) return std::nullopt;
  const bool between = words[0].is("entre") || words[0].is("between");
  const bool lead = between || words[0].is("from") || words[0].is("depuis");
  const std::size_t begin = lead ? words[1].token.begin : 0;
  for (std::size_t i = lead ? 2 : 1; i + 1 < words.size(); ++i) {
    if (!is_connector(words, i, between)) continue;
    const std::string_view first = text.substr(begin, words[i].token.begin - begin);
    if (auto range = read_period_range(first, text.substr(words[i].token.end), now)) return range;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Period> read_period(std::string_view asked, const Date& now) {
  const Date wall = paris_wall(now);
  if (auto period = read_one(asked, wall)) return period;
  return read_worded_range(asked, wall);
}

std::optional<Period> read_period_range(std::string_view first, std::string_view last,
                                        const Date& now) {
  const Date wall = paris_wall(now);
  const std::optional<Period> end = read_one(trim(last), wall);
  if (!end) return std::nullopt;
  const std::optional<Period> begin = read_first(trim(first), *end, wall);
  return begin ? std::optional(Period{begin->first, end->last}) : std::nullopt;
}

}  // namespace glane
