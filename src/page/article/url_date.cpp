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

// The date that starts at `text`, a year; "2022/07/15", "2022-07-15", "20220715", "2022/07/".
std::optional<Date> date_at_start(std::string_view text) {
  const std::string year(text.substr(0, 4));
  std::string_view rest = text.substr(4);
  const bool parted = !rest.empty() && (rest[0] == '/' || rest[0] == '-');
  const char sign = parted ? rest[0] : '\0';
  if (parted) rest.remove_prefix(1);
  if (!starts_with_digits(rest, 2)) return std::nullopt;
  const std::string month = year + "-" + std::string(rest.substr(0, 2));
  rest.remove_prefix(2);
  if (parted && (rest.empty() || rest[0] != sign)) return std::nullopt;
  if (parted) rest.remove_prefix(1);
  const bool ends = rest.size() == 2 || (rest.size() > 2 && !is_ascii_digit(rest[2]));
  if (starts_with_digits(rest, 2) && ends)
    return parse_iso_date(month + "-" + std::string(rest.substr(0, 2)));
  return sign == '/' ? parse_iso_date(month) : std::nullopt;
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

}  // namespace glane
