#include "french/calendar_unit.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "base/contains.hpp"
#include "date/day_forms.hpp"

namespace glane {

namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "janvier", "février", "mars",      "avril",   "mai",      "juin",
    "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};

constexpr std::array<std::string_view, 12> kFoldedMonths = {
    "janvier", "fevrier", "mars",      "avril",   "mai",      "juin",
    "juillet", "aout",    "septembre", "octobre", "novembre", "decembre"};

struct ShortMonth {
  std::string_view written;
  std::size_t month;
};
constexpr std::array<ShortMonth, 13> kShortMonths = {{{"janv", 1},
                                                      {"jan", 1},
                                                      {"fevr", 2},
                                                      {"fev", 2},
                                                      {"avr", 4},
                                                      {"juil", 7},
                                                      {"juill", 7},
                                                      {"jul", 7},
                                                      {"sept", 9},
                                                      {"sep", 9},
                                                      {"oct", 10},
                                                      {"nov", 11},
                                                      {"dec", 12}}};

const ShortMonth* find_short_month(std::string_view folded) {
  const auto* found =
      std::find_if(kShortMonths.begin(), kShortMonths.end(),
                   [&](const ShortMonth& month) { return month.written == folded; });
  return found == kShortMonths.end() ? nullptr : found;
}

int number_of(std::string_view digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

bool is_day_number(std::string_view form) {
  return is_unit_number(form) && form.size() <= 2 && number_of(form) >= 1 && number_of(form) <= 31;
}

bool is_year_number(std::string_view form) {
  return is_unit_number(form) && form.size() == 4 && form[0] != '0';
}

// French says the first of the month, and the other days as they count.
std::string day_form(int day) {
  return day == 1 ? "premier" : std::to_string(day);
}

// The places of day, month and year among three numbers.
struct Order {
  std::size_t day;
  std::size_t year;
};

std::optional<Order> order_of(const UnitRun& run) {
  const auto size = [&](std::size_t i) { return run.form(i).size(); };
  if (size(1) > 2) return std::nullopt;
  if (size(0) <= 2 && size(2) == 4) return Order{0, 2};
  if (size(0) == 2 && size(1) == 2 && size(2) == 2) return Order{0, 2};
  if (size(0) == 4 && size(2) <= 2) return Order{2, 0};
  return std::nullopt;
}

bool has_three_numbers(const UnitRun& run) {
  for (std::size_t i = 0; i < 3; ++i) {
    if (!run.has(i) || !is_unit_number(run.form(i)) || run.form(i).size() > 4) return false;
  }
  const std::string_view sign = run.gap(1);
  if (sign != "/" && sign != "." && sign != "-") return false;
  const std::string_view before = run.text_before();
  const bool goes_on = run.has(3) && run.gap(3) == sign && is_unit_number(run.form(3));
  return run.gap(2) == sign && !goes_on && !before.ends_with(sign);
}

// Two figures stand for the years from 1969 to 2068, as where dates of pages are read.
int full_year(std::string_view form) {
  constexpr int kFirstOfLastCentury = 69;
  const int year = number_of(form);
  if (form.size() > 2) return year;
  return year >= kFirstOfLastCentury ? 1900 + year : 2000 + year;
}

// The word that stands at number i; a date that begins with its year is one mark in the text.
void add_word(const UnitRun& run, const Order& order, std::size_t i, std::string form,
              WrittenUnit& unit) {
  const bool apart = order.day < order.year;
  const std::string& written = run.form(i);
  const bool same = written == form;
  unit.words.push_back({std::move(form), run.begin(apart ? i : 0), run.end(apart ? i : 2), false});
  if (!same) {
    unit.words.push_back({written, unit.words.back().begin, unit.words.back().end, true});
  }
}

}  // namespace

bool is_short_month(std::string_view folded) {
  return find_short_month(folded) != nullptr;
}

std::optional<WrittenUnit> read_figure_date(const UnitRun& run) {
  if (!has_three_numbers(run)) return std::nullopt;
  const std::optional<Order> order = order_of(run);
  if (!order) return std::nullopt;
  const int year = full_year(run.form(order->year));
  const int month = number_of(run.form(1));
  const int day = number_of(run.form(order->day));
  if (!real_day_form(year, month, day)) return std::nullopt;
  WrittenUnit unit;
  unit.count = unit.seen = 3;
  add_word(run, *order, order->day, day_form(day), unit);
  add_word(run, *order, 1, std::string(kMonths[static_cast<std::size_t>(month) - 1]), unit);
  add_word(run, *order, order->year, std::to_string(year), unit);
  return unit;
}

std::optional<WrittenUnit> read_short_month(const UnitRun& run) {
  const ShortMonth* const month = find_short_month(run.folded(0));
  const Token* const day = run.word_before();
  if (month == nullptr || day == nullptr || !run.has(0)) return std::nullopt;
  if (!is_day_number(day->word->form) && day->word->form != "premier") return std::nullopt;
  const bool stop = run.text_after(0).starts_with('.');
  const bool year = run.has(1) && is_year_number(run.form(1)) &&
                    (run.follows_blank(1) || (stop && run.gap(1).size() <= 4));
  if (!stop && !year) return std::nullopt;
  WrittenUnit unit;
  unit.count = 1;
  unit.seen = year ? 2 : 1;
  unit.before = 1;
  unit.words.push_back({std::string(kMonths[month->month - 1]), run.begin(0), run.end(0)});
  unit.words.push_back(run.part(0));
  return unit;
}

std::optional<WrittenUnit> read_day_of_month(const UnitRun& run) {
  const std::string& form = run.form(0);
  if (!is_day_number(form) || (form != "1" && form[0] != '0')) return std::nullopt;
  if (!run.follows_blank(1)) return std::nullopt;
  if (!contains(kFoldedMonths, run.folded(1)) && !is_short_month(run.folded(1))) {
    return std::nullopt;
  }
  WrittenUnit unit;
  unit.count = 1;
  unit.seen = 2;
  unit.words.push_back({day_form(number_of(form)), run.begin(0), run.end(0)});
  unit.words.push_back(run.part(0));
  return unit;
}

}  // namespace glane
