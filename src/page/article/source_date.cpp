#include "page/article/source_date.hpp"

#include <algorithm>
#include <string>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/text.hpp"
#include "page/document/publication_date.hpp"

namespace glane {

namespace {

bool is_name_sign(char c) {
  return is_ascii_alphanumeric(c) || c == '_' || c == '-';
}

// Cuts the quotation mark that `text` begins with, also \" and &quot;; false: there is none.
bool cut_quote(std::string_view& text) {
  for (const std::string_view quote : {"\"", "\\\"", "&quot;", "'"}) {
    if (!text.starts_with(quote)) continue;
    text.remove_prefix(quote.size());
    return true;
  }
  return false;
}

std::string_view cut_blanks(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  return text;
}

// "publishDate", "first_published_at", "datePublished", "published".
bool names_publication_date(std::string_view name) {
  std::string key;
  for (const char c : name) {
    if (is_ascii_alphanumeric(c)) key += lower_ascii(c);
  }
  if (key.find("unpublish") != key.npos) return false;
  return key == "published" ||
         ends_with_any(key, {"publishedat", "publishdate", "publisheddate", "publishingdate",
                             "publicationdate", "datepublished", "publishedtime", "publishtime",
                             "datepublication"});
}

// The value of the field whose name has its "ubli" at `at`; empty: there is none.
std::string_view value_of_field(std::string_view html, std::size_t at) {
  constexpr std::size_t kMostNameBytes = 40;
  constexpr std::size_t kMostValueBytes = 40;
  std::size_t begin = at;
  while (begin > 0 && at - begin < kMostNameBytes && is_name_sign(html[begin - 1])) --begin;
  std::size_t end = at;
  while (end < html.size() && end - at < kMostNameBytes && is_name_sign(html[end])) ++end;
  if (begin == 0 || (html[begin - 1] != '"' && html[begin - 1] != ';' && html[begin - 1] != '\''))
    return "";
  if (!names_publication_date(html.substr(begin, end - begin))) return "";
  std::string_view rest = html.substr(end);
  if (!cut_quote(rest)) return "";
  rest = cut_blanks(rest);
  if (!rest.starts_with(':')) return "";
  rest = cut_blanks(rest.substr(1));
  if (!cut_quote(rest)) return "";
  return rest.substr(0, std::min(rest.find_first_of("\"\\&'"), kMostValueBytes));
}

}  // namespace

std::optional<Date> find_source_date(std::string_view html, const Date& seen) {
  std::optional<Date> found;
  for (std::size_t at = html.find("ubli"); at != html.npos; at = html.find("ubli", at + 1)) {
    const std::string_view value = value_of_field(html, at);
    if (value.empty()) continue;
    const auto date = read_publication_date(value, seen);
    if (!date || date->precision < Precision::day) continue;
    if (found && !is_same_publication_day(*found, *date)) return std::nullopt;
    found = date;
  }
  return found;
}

}  // namespace glane
