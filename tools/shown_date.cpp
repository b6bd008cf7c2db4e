#include "shown_date.hpp"

#include <algorithm>

#include "language.hpp"

namespace glane::cli {

namespace {

constexpr std::string_view kMonths[] = {"January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December"};

std::string two_digits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

// One clock for all, as french_date() has it.
Date in_paris(const Date& date) {
  if (!date.offset_minutes) return date;
  Date told = date_at(interval_of(date).first);
  told.precision = date.precision;
  return told;
}

std::string english_date(const Date& written) {
  const Date date = in_paris(written);
  std::string out = std::to_string(date.year);
  if (date.precision == Precision::year) return out;
  out = std::string(kMonths[date.month - 1]) + " " + out;
  if (date.precision == Precision::month) return out;
  out = std::to_string(date.day) + " " + out;
  if (date.precision == Precision::day) return out;
  return out + ", " + two_digits(date.hour) + ":" + two_digits(date.minute);
}

}  // namespace

std::string shown_date(const Date& date) {
  if (spoken() == Language::english) return english_date(date);
  std::string out = french_date(date);
  // A line does not end within "18 h 05".
  const std::size_t clock = out.find("à ");
  for (std::size_t at = out.find(' ', std::min(clock, out.size())); at != std::string::npos;
       at = out.find(' ', at)) {
    out.replace(at, 1, "\u00A0");
  }
  return out;
}

}  // namespace glane::cli
