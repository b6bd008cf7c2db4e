#include "glane/date.hpp"

namespace glane {

namespace {

constexpr std::string_view kMonths[] = {"janvier",   "février", "mars",     "avril",
                                        "mai",       "juin",    "juillet",  "août",
                                        "septembre", "octobre", "novembre", "décembre"};

std::string clock_text(const Date& date) {
  std::string out = std::to_string(date.hour) + " h";
  if (date.minute == 0) return out;
  return out + (date.minute < 10 ? " 0" : " ") + std::to_string(date.minute);
}

// One clock for all: times that name another zone are told in that of Europe/Paris.
Date in_paris(const Date& date) {
  if (!date.offset_minutes) return date;
  Date told = date_at(interval_of(date).first);
  told.precision = date.precision;
  return told;
}

}  // namespace

std::string french_date(const Date& written) {
  const Date date = in_paris(written);
  std::string out = std::to_string(date.year);
  if (date.precision == Precision::year) return out;
  out = std::string(kMonths[date.month - 1]) + " " + out;
  if (date.precision == Precision::month) return out;
  // Only the first of a month is an ordinal.
  out = std::to_string(date.day) + (date.day == 1 ? "er " : " ") + out;
  return date.precision == Precision::day ? out : out + " à " + clock_text(date);
}

}  // namespace glane
