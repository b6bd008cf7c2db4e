#include "date/amount_ago.hpp"

#include <algorithm>

#include "date/calendar.hpp"

namespace glane {

namespace {

constexpr std::size_t kMostQualifiers = 4;  // "il y a un peu plus de", behind the "a"
constexpr int kMostAmounts = 3;             // "2 jours, 3 heures et 5 minutes"

bool is_unit(const DateToken& token) {
  return token.kind == DateTokenKind::word && token.word.unit != Unit::none;
}

void add_amount(AmountAgo& ago, Unit unit, std::int64_t count) {
  switch (unit) {
    case Unit::year:
      ago.months += count * 12;
      break;
    case Unit::month:
      ago.months += count;
      break;
    case Unit::week:
      ago.days += count * 7;
      break;
    case Unit::day:
      ago.days += count;
      break;
    case Unit::hour:
      ago.minutes += count * 60;
      break;
    case Unit::minute:
      ago.minutes += count;
      break;
    case Unit::second:
    case Unit::none:
      break;
  }
  ago.finest = ago.finest == Unit::none ? unit : std::min(ago.finest, unit);
}

std::optional<int> count_of(const DateToken& token) {
  if (token.is_number(1, 4)) return static_cast<int>(token.number);
  if (token.kind == DateTokenKind::word && token.word.count != 0) return token.word.count;
  return std::nullopt;
}

// "une demi-heure", "un quart d'heure".
bool read_share_of_hour(DateTokens& tokens, AmountAgo& ago) {
  const DateToken& share = tokens[ago.next + 1];
  if (tokens[ago.next].word.count != 1) return false;
  if (!share.is(Part::half) && !share.is(Part::quarter)) return false;
  const std::size_t hour_at = tokens[ago.next + 2].is(U'-') ? ago.next + 3 : ago.next + 2;
  if (tokens[hour_at].word.unit != Unit::hour) return false;
  add_amount(ago, Unit::minute, share.is(Part::half) ? 30 : 15);
  ago.next = hour_at + 1;
  return true;
}

// "et demie", "et demi" behind an amount of hours or years.
void read_and_half(DateTokens& tokens, AmountAgo& ago) {
  if (!tokens[ago.next].is(Part::conjunction) || !tokens[ago.next + 1].is(Part::half)) return;
  if (ago.finest == Unit::hour) add_amount(ago, Unit::minute, 30);
  if (ago.finest == Unit::year) add_amount(ago, Unit::month, 6);
  ago.next += 2;
}

// "3 heures", "2 h 30", "quelques secondes"; moves ago.next behind it.
bool read_amount(DateTokens& tokens, AmountAgo& ago) {
  if (read_share_of_hour(tokens, ago)) return true;
  const DateToken& what = tokens[ago.next + 1];
  const bool moment = what.is(Part::moment) || what.word.unit == Unit::second;
  const std::optional<int> count = count_of(tokens[ago.next]);
  if (moment && (count || tokens[ago.next].is(Part::few))) {
    add_amount(ago, Unit::second, count.value_or(0));
    ago.next += 2;
    return true;
  }
  if (!count || !is_unit(what)) return false;
  add_amount(ago, what.word.unit, *count);
  ago.next += 2;
  const DateToken& rest = tokens[ago.next];
  const bool bare_minutes = what.word.unit == Unit::hour && rest.is_number(2, 2);
  if (bare_minutes && !is_unit(tokens[ago.next + 1])) {
    add_amount(ago, Unit::minute, rest.number);
    ++ago.next;
  }
  read_and_half(tokens, ago);
  return true;
}

bool read_amounts(DateTokens& tokens, AmountAgo& ago) {
  if (!read_amount(tokens, ago)) return false;
  for (int more = 1; more < kMostAmounts; ++more) {
    AmountAgo further = ago;
    const DateToken& link = tokens[ago.next];
    if (link.is(U',') || link.is(Part::conjunction)) ++further.next;
    const Unit finest_before = ago.finest;
    // "il y a 2 jours, 15 mois après": amounts only go down.
    if (!read_amount(tokens, further) || further.finest >= finest_before) break;
    ago = further;
  }
  return true;
}

// The token behind "il y a", "y a", "il y'a"; `at` itself where no such thing stands.
std::size_t skip_there_is(DateTokens& tokens, std::size_t at) {
  const std::size_t there = tokens[at].is(Part::il) ? at + 1 : at;
  if (!tokens[there].is(Part::there)) return at;
  const bool contracted = tokens[there].end - tokens[there].begin > 1;
  if (contracted) return there + 1;
  return tokens[there + 1].is(Part::at) ? there + 2 : at;
}

// "environ", "moins de", "un peu plus de", "à peine".
std::size_t skip_qualifiers(DateTokens& tokens, std::size_t at) {
  std::size_t next = at;
  while (next < at + kMostQualifiers &&
         (tokens[next].is(Part::about) || tokens[next].is(Part::of) || tokens[next].is(Part::at) ||
          tokens[next + 1].is(Part::about))) {
    ++next;
  }
  return next;
}

Precision precision_of(Unit finest) {
  if (finest == Unit::year) return Precision::year;
  if (finest == Unit::month) return Precision::month;
  return finest == Unit::week || finest == Unit::day ? Precision::day : Precision::minute;
}

std::optional<Date> months_before(Date date, std::int64_t months) {
  const std::int64_t count = date.year * std::int64_t{12} + date.month - 1 - months;
  if (count < kFirstYear * 12) return std::nullopt;
  date.year = static_cast<int>(count / 12);
  date.month = static_cast<int>(count % 12) + 1;
  date.day = std::min(date.day, days_in_month(date.year, date.month));
  return date;
}

// Finer fields take their first values, as Date promises.
Date cut_to(const Date& date, Precision precision) {
  Date out{.year = date.year, .precision = precision};
  if (precision >= Precision::month) out.month = date.month;
  if (precision >= Precision::day) out.day = date.day;
  if (precision < Precision::minute) return out;
  out.hour = date.hour;
  out.minute = date.minute;
  return out;
}

}  // namespace

std::optional<AmountAgo> read_amount_ago(DateTokens& tokens, std::size_t at) {
  AmountAgo ago;
  const std::size_t behind = skip_there_is(tokens, at);
  const bool french = behind != at;
  ago.next = french ? skip_qualifiers(tokens, behind) : at;
  if (!read_amounts(tokens, ago)) return std::nullopt;
  if (french) return ago;
  if (!tokens[ago.next].is(Part::ago)) return std::nullopt;
  ++ago.next;
  return ago;
}

std::optional<Date> moment_before(const Date& now, const AmountAgo& ago) {
  const Precision precision = precision_of(ago.finest);
  if (precision == Precision::minute && now.precision < Precision::minute) return std::nullopt;
  std::optional<Date> date = months_before(now, ago.months);
  if (!date) return std::nullopt;
  Date moment = date_of_wall(wall_seconds_of(*date) - ago.days * kDaySeconds);
  if (moment.year < kFirstYear) return std::nullopt;
  if (ago.minutes != 0) moment = date_at(interval_of(moment).first - ago.minutes * 60);
  return cut_to(moment, precision);
}

}  // namespace glane
