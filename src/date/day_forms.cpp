#include "date/day_forms.hpp"

#include "date/calendar.hpp"

namespace glane {

namespace {

constexpr int kFirstProseYear = 1000;  // below it four digits are a number, not a year
constexpr int kLastProseYear = 2999;
constexpr int kMonths = 12;
constexpr int kCenturyPivot = 69;  // POSIX strptime: 69..99 are 19xx, 00..68 are 20xx

int value_of(const DateToken& token) {
  return static_cast<int>(token.number);
}

bool is_date_mark(const DateToken& token) {
  return token.is(U'/') || token.is(U'-') || token.is(U'.');
}

int month_named(const DateToken& token) {
  return token.kind == DateTokenKind::word ? token.word.month : 0;
}

std::optional<WrittenDate> written(std::optional<Date> date, std::size_t next) {
  if (!date) return std::nullopt;
  return WrittenDate{*date, next};
}

// True where nothing can go on after a two-digit year: "15 juil. 22, 11:45", but not
// "le 15 juillet 22 personnes" or "15 juillet 20 h".
bool ends_short_year(DateTokens& tokens, std::size_t year_at) {
  const DateToken& after = tokens[year_at + 1];
  if (after.kind == DateTokenKind::word) return after.is(Part::at);
  if (after.kind == DateTokenKind::number) {
    return tokens[year_at + 2].is(U':') || tokens[year_at + 2].word.unit == Unit::hour;
  }
  return !after.is(U':') && !after.is(U'\'') && !after.is(U'%');
}

// "15/07/2022", "15 . 07 . 2022", "15/juil./2022".
std::optional<WrittenDate> read_marked_day(DateTokens& tokens, std::size_t at) {
  const DateToken& mark = tokens[at + 1];
  if (!tokens[at].is_number(1, 2) || !is_date_mark(mark)) return std::nullopt;
  const int month_name = month_named(tokens[at + 2]);
  if (month_name == 0 && !tokens[at + 2].is_number(1, 2)) return std::nullopt;
  const bool dot = month_name != 0 && mark.sign != U'.' && tokens[at + 3].is(U'.');
  const std::size_t second_mark = dot ? at + 4 : at + 3;
  const DateToken& year_token = tokens[second_mark + 1];
  if (!tokens[second_mark].is(mark.sign)) return std::nullopt;
  const std::optional<int> year = written_year_form(year_token);
  if (!year) return std::nullopt;
  // "1.2.10" is a version; a date of two-digit years in dots has all its digits.
  const bool short_dotted = mark.sign == U'.' && year_token.digits == 2 && month_name == 0;
  if (short_dotted && (tokens[at].digits == 1 || tokens[at + 2].digits == 1)) return std::nullopt;
  // "bis 05.02. 10% sparen"
  if (short_dotted && !year_token.glued && !ends_short_year(tokens, second_mark + 1)) {
    return std::nullopt;
  }
  const int month = month_name != 0 ? month_name : value_of(tokens[at + 2]);
  const int day = value_of(tokens[at]);
  // "12/31/2019" can only be American.
  const bool month_first = mark.sign == U'/' && month > kMonths && day <= kMonths;
  return written(month_first ? real_day_form(*year, day, month) : real_day_form(*year, month, day),
                 second_mark + 2);
}

// "15 | 07 | 2022", "15.07, 2022", as templates part numbers.
std::optional<WrittenDate> read_parted_day(DateTokens& tokens, std::size_t at) {
  const bool barred = tokens[at + 1].is(U'|') && tokens[at + 3].is(U'|');
  const bool comma = tokens[at + 1].is(U'.') && tokens[at + 2].glued && tokens[at + 3].is(U',');
  const bool parted = (barred || comma) && tokens[at].is_number(2, 2) &&
                      tokens[at + 2].is_number(2, 2) && tokens[at + 4].is_number(4, 4);
  if (!parted) return std::nullopt;
  const std::optional<int> year = written_year_form(tokens[at + 4]);
  if (!year) return std::nullopt;
  return written(real_day_form(*year, value_of(tokens[at + 2]), value_of(tokens[at])), at + 5);
}

// "2022年7月15日", "2022년 7월 15일".
std::optional<WrittenDate> read_signed_day(DateTokens& tokens, std::size_t at) {
  const bool is_signed = tokens[at].is_number(4, 4) && tokens[at + 1].is(Part::year_sign) &&
                         tokens[at + 2].is_number(1, 2) && tokens[at + 3].is(Part::month_sign) &&
                         tokens[at + 4].is_number(1, 2) && tokens[at + 5].is(Part::day_sign);
  const std::optional<int> year = is_signed ? written_year_form(tokens[at]) : std::nullopt;
  if (!year) return std::nullopt;
  return written(real_day_form(*year, value_of(tokens[at + 2]), value_of(tokens[at + 4])), at + 6);
}

// "2022. július 15.", "2022-Jul-15".
std::optional<WrittenDate> read_year_and_named_day(DateTokens& tokens, std::size_t at) {
  const DateToken& mark = tokens[at + 1];
  if (!tokens[at].is_number(4, 4) || (!mark.is(U'.') && !mark.is(U'-'))) return std::nullopt;
  const int month = month_named(tokens[at + 2]);
  const std::size_t day_at = tokens[at + 3].is(U'-') ? at + 4 : at + 3;
  const std::optional<int> year = written_year_form(tokens[at]);
  if (month == 0 || !year || !tokens[day_at].is_number(1, 2)) return std::nullopt;
  // "en 2022. Mai 2023" and "2022. Juin 15 h" name no day.
  if (tokens[day_at + 1].word.unit != Unit::none) return std::nullopt;
  return written(real_day_form(*year, month, value_of(tokens[day_at])), day_at + 1);
}

// "2022-07-15", "2022/7/5".
std::optional<WrittenDate> read_year_first(DateTokens& tokens, std::size_t at) {
  const DateToken& mark = tokens[at + 1];
  if (!tokens[at].is_number(4, 4) || !is_date_mark(mark)) return std::nullopt;
  const bool day = tokens[at + 2].is_number(1, 2) && tokens[at + 3].is(mark.sign) &&
                   tokens[at + 4].is_number(1, 2);
  if (!day || !mark.glued || !tokens[at + 2].glued || !tokens[at + 4].glued) return std::nullopt;
  return written(
      real_day_form(value_of(tokens[at]), value_of(tokens[at + 2]), value_of(tokens[at + 4])),
      at + 5);
}

// The token behind "15", "1er", "1 er", "15.", "15 th of".
std::size_t skip_ordinal(DateTokens& tokens, std::size_t at) {
  if (tokens[at].is(Part::ordinal) || tokens[at].is(U'.') || tokens[at].is(U'°')) ++at;
  if (tokens[at].is(Part::of)) ++at;
  return at;
}

struct DayCount {
  int day = 0;  // 0: there is none
  std::size_t next = 0;
};

// "15"; "premier", "quinze", "dix-sept", "vingt et un", "trente et un".
DayCount read_day_count(DateTokens& tokens, std::size_t at) {
  if (tokens[at].is_number(1, 2)) return {value_of(tokens[at]), at + 1};
  if (tokens[at].kind != DateTokenKind::word || tokens[at].word.count == 0) return {};
  const int count = tokens[at].word.count;
  if (count != 10 && count != 20 && count != 30) return {count, at + 1};
  std::size_t next = at + 1;
  if (tokens[next].is(U'-')) ++next;
  if (tokens[next].is(Part::conjunction)) ++next;
  if (tokens[next].is(U'-')) ++next;
  const int more = tokens[next].kind == DateTokenKind::word ? tokens[next].word.count : 0;
  // "dix sept. 2020" names its month.
  const bool unit = next > at + 1 && more > 0 && more < 10;
  return unit ? DayCount{count + more, next + 1} : DayCount{count, at + 1};
}

// "15 juillet 2022", "1er févr. 2013", "premier mai, 1968", "15 juil 22", "14-juillet 2019".
std::optional<WrittenDate> read_named_day(DateTokens& tokens, std::size_t at) {
  const DayCount count = read_day_count(tokens, at);
  if (count.day == 0) return std::nullopt;
  std::size_t month_at = skip_ordinal(tokens, count.next);
  if (month_at == count.next && tokens[month_at].is(U'-')) ++month_at;
  const int month = month_named(tokens[month_at]);
  if (month == 0) return std::nullopt;
  std::size_t year_at = month_at + 1;
  // "24 نيسان / أبريل 2020": the month by the names of two countries.
  if (tokens[year_at].is(U'/') && month_named(tokens[year_at + 1]) == month) year_at += 2;
  if (tokens[year_at].is(U'.')) ++year_at;
  const bool comma = tokens[year_at].is(U',');
  if (comma || tokens[year_at].is(U'-') || tokens[year_at].is(Part::of)) ++year_at;
  const std::optional<int> year = written_year_form(tokens[year_at]);
  if (!year) return std::nullopt;
  const bool short_year = tokens[year_at].digits == 2;
  if (short_year && (comma || !ends_short_year(tokens, year_at))) return std::nullopt;
  return written(real_day_form(*year, month, count.day), year_at + 1);
}

// "July 15, 2022", "juillet 15th 2022".
std::optional<WrittenDate> read_month_first(DateTokens& tokens, std::size_t at) {
  const int month = month_named(tokens[at]);
  const std::size_t day_at = tokens[at + 1].is(U'.') ? at + 2 : at + 1;
  if (month == 0 || !tokens[day_at].is_number(1, 2)) return std::nullopt;
  std::size_t year_at = day_at + 1;
  if (tokens[year_at].is(Part::ordinal)) ++year_at;
  if (tokens[year_at].is(U',')) ++year_at;
  if (!tokens[year_at].is_number(4, 4)) return std::nullopt;
  const std::optional<int> year = written_year_form(tokens[year_at]);
  return year ? written(real_day_form(*year, month, value_of(tokens[day_at])), year_at + 1)
              : std::nullopt;
}

std::optional<WrittenDate> month_of_year(int year, int month, std::size_t next) {
  std::optional<Date> date = real_day_form(year, month, 1);
  if (date) date->precision = Precision::month;
  return written(date, next);
}

}  // namespace

std::optional<Date> real_day_form(int year, int month, int day) {
  if (!is_real_day({year, month, day})) return std::nullopt;
  return Date{.year = year, .month = month, .day = day, .precision = Precision::day};
}

std::optional<int> written_year_form(const DateToken& token) {
  if (!token.is_number(2, 4)) return std::nullopt;
  const int year = value_of(token);
  if (token.digits == 2) return year + (year >= kCenturyPivot ? 1900 : 2000);
  const bool plausible = year >= kFirstProseYear && year <= kLastProseYear;
  return token.digits == 4 && plausible ? std::optional<int>(year) : std::nullopt;
}

std::optional<WrittenDate> read_day(DateTokens& tokens, std::size_t at) {
  std::optional<WrittenDate> day = read_marked_day(tokens, at);
  if (!day) day = read_year_first(tokens, at);
  if (!day) day = read_parted_day(tokens, at);
  if (!day) day = read_signed_day(tokens, at);
  if (!day) day = read_named_day(tokens, at);
  if (!day) day = read_year_and_named_day(tokens, at);
  if (!day) day = read_month_first(tokens, at);
  return day;
}

std::optional<WrittenDate> read_month_form(DateTokens& tokens, std::size_t at) {
  const DateToken& mark = tokens[at + 1];
  const DateToken& last = tokens[at + 2];
  if (const int month = month_named(tokens[at]); month != 0) {
    std::size_t year_at = mark.is(U'.') ? at + 2 : at + 1;
    const DateToken& between = tokens[year_at];
    if (between.is(U',') || between.is(U'-') || between.is(U'/')) ++year_at;
    const std::optional<int> year = written_year_form(tokens[year_at]);
    if (!year || tokens[year_at].digits != 4) return std::nullopt;
    return month_of_year(*year, month, year_at + 1);
  }
  if (!is_date_mark(mark) || !mark.glued || !last.glued) return std::nullopt;
  if (tokens[at].is_number(4, 4) && last.is_number(1, 2)) {
    const bool iso = mark.sign == U'-' && last.digits == 2;
    const std::optional<int> year = iso ? value_of(tokens[at]) : written_year_form(tokens[at]);
    return year ? month_of_year(*year, value_of(last), at + 3) : std::nullopt;
  }
  // "07.2022" may be; "7.2022" is a number.
  const std::size_t fewest = mark.sign == U'.' ? 2 : 1;
  const std::optional<int> year = written_year_form(last);
  if (!tokens[at].is_number(fewest, 2) || last.digits != 4 || !year) return std::nullopt;
  return month_of_year(*year, value_of(tokens[at]), at + 3);
}

std::optional<WrittenDate> read_year_form(DateTokens& tokens, std::size_t at) {
  const bool season = tokens[at].kind == DateTokenKind::word && tokens[at].word.season;
  const std::size_t year_at = season ? at + 1 : at;
  const std::optional<int> year = written_year_form(tokens[year_at]);
  if (!year || tokens[year_at].digits != 4) return std::nullopt;
  return WrittenDate{Date{.year = *year, .precision = Precision::year}, year_at + 1};
}

}  // namespace glane
