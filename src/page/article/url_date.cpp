#include "page/article/url_date.hpp"

#include <string>

#include "base/characters.hpp"
#include "base/text.hpp"

namespace glane {

namespace {

bool starts_with_digits(std::string_view text, std::size_t count) {
  return text.size() >= count && is_number(text.substr(0, count));
}

bool is_year(std::string_view text) {
  return starts_with_digits(text, 4) && (text.starts_with("199") || text.starts_with("20"));
}

// One or two digits; empty: none, or more of them.
std::string_view number_at(std::string_view text) {
  std::size_t digits = 0;
  while (digits < text.size() && is_ascii_digit(text[digits])) ++digits;
  return digits <= 2 ? text.substr(0, digits) : std::string_view();
}

std::optional<Date> date_of_parts(std::string_view year, std::string_view month,
                                  std::string_view day) {
  std::string iso(year);
  for (const std::string_view part : {month, day}) {
    if (part.empty()) break;
    iso.append(part.size() == 1 ? "-0" : "-").append(part);
  }
  return parse_iso_date(iso);
}

// Parts of a path: "2022/07/15", "2022-07-15", "2022-07/15", "2022/7/15/"; "2022/07/".
std::optional<Date> parted_date(std::string_view year, char sign, std::string_view rest) {
  const std::string_view month = number_at(rest);
  rest.remove_prefix(month.size());
  if (month.empty() || rest.empty()) return std::nullopt;
  const char second = rest[0];
  if (second != sign && (sign != '-' || second != '/')) return std::nullopt;
  rest.remove_prefix(1);
  const std::string_view day = number_at(rest);
  // "/2022/7/5/": of a single digit the end must be plain.
  const bool is_short = month.size() == 1 || day.size() == 1;
  const bool ends = rest.size() == day.size() || !is_short || rest[day.size()] == '/';
  if (!day.empty() && ends && (!is_short || sign == '/')) return date_of_parts(year, month, day);
  return sign == '/' && month.size() == 2 ? date_of_parts(year, month, "") : std::nullopt;
}

// The date that starts at `text`, a year; "20220715" or parts of a path.
std::optional<Date> date_at_start(std::string_view text) {
  const std::string_view year = text.substr(0, 4);
  const std::string_view rest = text.substr(4);
  if (!rest.empty() && (rest[0] == '/' || rest[0] == '-')) {
    return parted_date(year, rest[0], rest.substr(1));
  }
  const bool ends = rest.size() == 4 || (rest.size() > 4 && !is_ascii_digit(rest[4]));
  if (!starts_with_digits(rest, 4) || !ends) return std::nullopt;
  return date_of_parts(year, rest.substr(0, 2), rest.substr(2, 2));
}

// "15-07-2022", day first as numbers are in Europe.
std::optional<Date> day_first_at(std::string_view text) {
  constexpr std::size_t kDateBytes = 10;
  const bool shaped = text.size() >= kDateBytes && starts_with_digits(text, 2) && text[2] == '-' &&
                      starts_with_digits(text.substr(3), 2) && text[5] == '-' &&
                      is_year(text.substr(6));
  if (!shaped || (text.size() > kDateBytes && is_ascii_digit(text[kDateBytes]))) return {};
  std::string iso(text.substr(6, 4));
  iso.append("-").append(text.substr(3, 2)).append("-").append(text.substr(0, 2));
  return parse_iso_date(iso);
}

}  // namespace

std::optional<Date> date_in_url(std::string_view url) {
  const std::size_t scheme = url.find("://");
  const std::size_t path = scheme == url.npos ? url.npos : url.find('/', scheme + 3);
  if (path == url.npos) return std::nullopt;
  std::optional<Date> found;
  for (std::size_t at = path + 1; at < url.size(); ++at) {
    if (is_ascii_digit(url[at - 1]) || !is_ascii_digit(url[at])) continue;
    const std::string_view rest = url.substr(at);
    const std::optional<Date> date = is_year(rest) ? date_at_start(rest) : day_first_at(rest);
    if (!date) continue;
    if (found && found->precision == Precision::day && *date != *found) return std::nullopt;
    if (!found || date->precision == Precision::day) found = date;
  }
  return found;
}

std::optional<Date> day_of_permalink(std::string_view url) {
  const std::optional<Date> date = date_in_url(url);
  if (!date || date->precision < Precision::day) return std::nullopt;
  for (std::size_t at = url.find('/'); at != url.npos; at = url.find('/', at + 1)) {
    const std::string_view rest = url.substr(at + 1);
    if (!is_year(rest) || rest.size() < 6 || rest[4] != '/') continue;
    const std::string_view parts = rest.substr(5);
    const std::size_t behind_day = parts.find('/', parts.find('/') + 1);
    const auto parted = parted_date(rest.substr(0, 4), '/', parts);
    if (parted == date && behind_day != parts.npos && behind_day + 1 < parts.size()) return date;
  }
  return std::nullopt;
}

}  // namespace glane
