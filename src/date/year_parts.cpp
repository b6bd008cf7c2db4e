#include "date/year_parts.hpp"

#include <utility>

namespace glane {

namespace {

constexpr int kDecadeYears = 10;
constexpr int kCenturyYears = 100;

Date month_of(int year, int month) {
  return {.year = year, .month = month, .precision = Precision::month};
}

Date year_of(int year) {
  return {.year = year, .precision = Precision::year};
}

int century_number(PeriodCursor& cursor) {
  if (cursor.words[cursor.at].token.is_number(1, 2))
    return read_ordinal(cursor.words, cursor.at, 0);
  std::string_view roman = cursor.words[cursor.at].folded;
  roman = roman.substr(0, roman.find_first_not_of("ivx"));
  const std::string_view end =
      std::string_view(cursor.words[cursor.at].folded).substr(roman.size());
  if (end != "e" && end != "eme" && end != "ieme" && end != "er" && !end.empty()) return 0;
  ++cursor.at;
  if (end.empty() && !cursor.at_end() && cursor.words[cursor.at].token.is(Part::ordinal))
    ++cursor.at;
  return read_roman_century(roman);
}

std::optional<Period> share_of(int year, int number, int shares) {
  if (number < 1 || number > shares) return std::nullopt;
  const int months = 12 / shares;
  return Period{month_of(year, (number - 1) * months + 1), month_of(year, number * months)};
}

// "T1 2020", "Q1 2020", "S2 2020"; the year behind it unless it is known.
std::optional<Period> lettered_share(PeriodCursor& cursor, int year) {
  const int shares = cursor.is("t") || cursor.is("q") ? 4 : cursor.is("s") ? 2 : 0;
  if (shares == 0 || cursor.at + 1 >= cursor.words.size() ||
      !cursor.words[cursor.at + 1].is_number(1)) {
    return std::nullopt;
  }
  const int number = static_cast<int>(cursor.words[cursor.at + 1].token.number);
  cursor.at += 2;
  if (year == 0) {
    cursor.accept_hyphen();
    year = cursor.accept_year().value_or(0);
  }
  return year == 0 ? std::nullopt : share_of(year, number, shares);
}

}  // namespace

std::optional<Period> read_decade_years(PeriodCursor& cursor, const Date&) {
  std::optional<int> first;
  if (cursor.unit() == Unit::year || cursor.is("decennie")) {
    ++cursor.at;
    cursor.accept_of();
    first = read_decade(cursor.words, cursor.at);
  } else if (cursor.words.size() == cursor.at + 2 && cursor.words.back().is("s")) {
    const std::vector<PeriodWord> number(
        cursor.words.begin() + static_cast<std::ptrdiff_t>(cursor.at), cursor.words.end() - 1);
    first = read_decade(number, 0);
  }
  if (!first || *first <= kFirstYear || *first > kLastYear - kDecadeYears) return std::nullopt;
  cursor.at = cursor.words.size();
  return Period{year_of(*first), year_of(*first + kDecadeYears - 1)};
}

std::optional<Period> read_century_years(PeriodCursor& cursor, const Date& now) {
  const bool present = cursor.accept_present();
  int number = present ? (now.year - 1) / kCenturyYears + 1 : 0;
  if (!present && !cursor.at_end() && !cursor.is("siecle")) number = century_number(cursor);
  if (!cursor.accept("siecle") && !cursor.accept("s") && !cursor.accept("century"))
    return std::nullopt;
  if (number == 0 && cursor.accept_last()) number = (now.year - 1) / kCenturyYears;
  if (number < 1 || number > kCenturyYears - 1) return std::nullopt;
  const int first = (number - 1) * kCenturyYears + 1;
  return Period{year_of(first), year_of(first + kCenturyYears - 1)};
}

std::optional<Period> read_share_of_year(PeriodCursor& cursor, const Date& now) {
  if (const auto year = cursor.accept_year()) {  // "2020-T1"
    cursor.accept_hyphen();
    return lettered_share(cursor, *year);
  }
  const std::size_t start = cursor.at;
  if (const std::optional<Period> share = lettered_share(cursor, 0)) return share;
  for (const auto& [unit, shares] : {std::pair<std::string_view, int>("trimestre", 4),
                                     std::pair<std::string_view, int>("semestre", 2)}) {
    cursor.at = start;
    const int number = read_ordinal(cursor.words, cursor.at, shares);
    if (!cursor.accept(unit)) continue;
    cursor.accept_of();
    const std::optional<int> year =
        cursor.at_end() ? std::optional(now.year) : cursor.accept_year();
    return year ? share_of(*year, number, shares) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace glane
