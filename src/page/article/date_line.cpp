#include "page/article/date_line.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/lines.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/article/date_label.hpp"
#include "page/plain_text/byline.hpp"

namespace glane {

namespace {

// Comments are signed too, but do not call who wrote an author.
constexpr std::string_view kAuthorLabels[] = {"author:", "autor:", "auteur :", "auteur:"};

// What a line that is signed begins with.
constexpr std::string_view kBy[] = {"von ",         "par ",        "by ",    "por ",
                                    "author",       "autor",       "auteur", "gespeichert ",
                                    "geschrieben ", "eingestellt "};

// "Par Jeanne Roy \u2022 21 août 2016 \u2022 689 mots": a field that is a date.
std::optional<Date> date_among_fields(std::string_view line, const Date& seen) {
  constexpr std::string_view kSeparators[] = {"\u2022", "\u00B7",   "|",
                                              " - ",    " \u2013 ", " \u2014 "};
  for (const std::string_view separator : kSeparators) {
    const std::vector<std::string_view> fields = split(line, separator);
    for (std::size_t i = 0; fields.size() > 1 && i < fields.size(); ++i) {
      const auto date = read_date(fields[i], seen);
      if (date && date->precision >= Precision::day) return date;
    }
  }
  return std::nullopt;
}

// "Lyon, le" without "le".
std::string_view without_article(std::string_view key) {
  for (const std::string_view article : {" le", " den", " am", " the", " el", " il"}) {
    if (key.ends_with(article)) return trim(key.substr(0, key.size() - article.size()));
  }
  return key;
}

// "Von Peter Roy, 8.5.12", or "8.5.12" and no more: elsewhere that is a version.
std::optional<Date> short_date_at_end(std::string_view text, const Date& seen) {
  const std::size_t blank = text.rfind(' ');
  if (blank != text.npos && !text.substr(0, blank).ends_with(',')) return std::nullopt;
  const std::size_t begin = blank == text.npos ? 0 : blank + 1;
  const std::vector<std::string_view> parts = split(text.substr(begin), ".");
  std::string padded;
  for (const std::string_view part : parts) {
    if (!is_number(part) || part.size() > 2) return std::nullopt;
    if (!padded.empty()) padded += '.';
    if (part.size() == 1) padded += '0';
    padded += part;
  }
  return parts.size() == 3 ? read_date(padded, seen) : std::nullopt;
}

// "Hamburg, 2. November 2021", "Peter Roy / 07.11.2023 / 09:30", "18.01.2018 Une peste", "Von
// Moritz Roy am 21. April 2020".
DateTrust trust_beside_words(std::string_view text, const FoundDate& found, bool is_signature) {
  const std::string_view behind = text.substr(found.end);
  // "1975年1月28日出生于新加坡": a word goes on.
  if (!behind.empty() && (behind[0] & 0x80) != 0 && trim(behind).data() == behind.data()) {
    return DateTrust::none;
  }
  const std::string key = normalised(trim(text.substr(0, found.begin)));
  if (starts_with_any(key, kAuthorLabels)) return DateTrust::labelled;
  const std::string_view words = without_article(key);
  const bool parted = words.empty() || std::string_view(",|/(-").find(words.back()) != words.npos ||
                      (words.back() == ':' && tells_of_date(words));
  const bool is_signed = starts_with_any(key, kBy) || (is_signature && trim(behind).empty());
  return parted || is_signed ? DateTrust::beside_words : DateTrust::none;
}

// The date that a line's other words stand beside.
std::optional<LineDate> read_date_beside(std::string_view text, const LineContext& context,
                                         const Date& seen) {
  constexpr std::size_t kMostLineBytes = 100;
  const std::string key = normalised(text);
  const bool has_author = starts_with_any(key, kAuthorLabels);
  if (!context.in_head && !has_author) return std::nullopt;
  if (text.size() > kMostLineBytes) return std::nullopt;
  if (const auto found = find_date(text, seen)) {
    const DateTrust trust = trust_beside_words(text, *found, context.is_signature);
    if (trust == DateTrust::none) return std::nullopt;
    return LineDate{found->date, trust};
  }
  if (!starts_with_any(key, kBy)) return std::nullopt;
  const auto short_date = short_date_at_end(text, seen);
  if (!short_date) return std::nullopt;
  return LineDate{*short_date, DateTrust::beside_words};
}

// Where the next time of day is, "8:37", "11時30": {begin, end}; begin npos: there is none.
std::pair<std::size_t, std::size_t> next_time(std::string_view text, std::size_t from) {
  constexpr std::string_view kSigns[] = {":", "\u6642", "\u65F6"};
  const auto is_digit = [&](std::size_t at) {
    return at < text.size() && is_ascii_digit(text[at]);
  };
  for (std::size_t at = from; at < text.size(); ++at) {
    if (!is_digit(at) || (at > 0 && is_digit(at - 1))) continue;
    std::size_t end = at + 1;
    while (is_digit(end)) ++end;
    for (const std::string_view sign : kSigns) {
      const std::size_t minutes = end + sign.size();
      const bool is_time = end - at <= 2 && text.substr(end).starts_with(sign) &&
                           is_digit(minutes) && is_digit(minutes + 1) && !is_digit(minutes + 2);
      if (is_time) return {at, minutes + 2};
    }
  }
  return {text.npos, text.npos};
}

std::optional<LineDate> read_any_date(const std::string& text, const std::string& key,
                                      const LineContext& context, const Date& seen) {
  const DateNames& names = context.names;
  const DateTrust unsaid = names.update ? DateTrust::update
                           : names.date ? DateTrust::named
                                        : DateTrust::alone;
  if (const auto byline = read_byline(Line{text, key}, seen);
      byline && byline->date && byline->date->precision >= Precision::day) {
    if (byline->updated || names.update) {
      return LineDate{*byline->date, DateTrust::update, byline->updated};
    }
    const bool is_said = byline->published || starts_with_any(key, kAuthorLabels);
    const DateTrust trust = is_said ? DateTrust::labelled : unsaid;
    return LineDate{*byline->date, trust, byline->published};
  }
  if (const auto field = date_among_fields(text, seen)) return LineDate{*field, unsaid};
  if (!names.date) return read_date_beside(text, context, seen);
  if (const auto found = find_date(text, seen)) {
    constexpr std::size_t kMostLabelBytes = 30;
    const std::string_view before = std::string_view(text).substr(0, found->begin);
    const std::size_t label = before.size() - std::min(before.size(), kMostLabelBytes);
    const bool updated = tells_of_update(before.substr(label));
    return LineDate{found->date, updated ? DateTrust::update : unsaid, updated};
  }
  if (const auto short_date = short_date_at_end(text, seen); short_date && context.in_head) {
    return LineDate{*short_date, unsaid};
  }
  return std::nullopt;
}

}  // namespace

std::optional<LineDate> read_date_line(const std::string& text, const LineContext& context,
                                       const Date& seen) {
  const std::string key = normalised(text);
  if (tells_of_copyright(key) || tells_of_hours(text)) return std::nullopt;
  const auto line = read_any_date(text, key, context, seen);
  return line && tells_of_days(text, seen) ? std::nullopt : line;
}

std::optional<Date> read_moment_of_day(std::string_view text, const Date& day, const Date& seen) {
  constexpr std::size_t kMostBytes = 60;
  constexpr std::string_view kBrackets = "[]() ";
  if (text.size() > kMostBytes || !contains_any(text, {":", "\u6642", "\u65F6"})) {
    return std::nullopt;
  }
  text.remove_prefix(std::min(text.find_first_not_of(kBrackets), text.size()));
  text = text.substr(0, text.find_last_not_of(kBrackets) + 1);
  const std::size_t time = next_time(text, 0).first;
  if (time == text.npos || time == 0) return std::nullopt;
  std::string_view before = trim(text.substr(0, time));
  for (const std::string_view word : {" um", " at", " \u00E0", ",", " -", " |"}) {
    if (before.ends_with(word)) before = trim(before.substr(0, before.size() - word.size()));
  }
  const std::string year = std::to_string(day.year);
  std::string behind(text.substr(time));
  for (const std::string_view sign : {"\u6642", "\u65F6"}) {
    if (behind.find(sign) != behind.npos) behind.replace(behind.find(sign), sign.size(), ":");
  }
  constexpr std::string_view kMinute = "\u5206";
  if (behind.ends_with(kMinute)) behind.resize(behind.size() - kMinute.size());
  for (const std::string& written : {std::string(before) + " " + year + " " + behind,
                                     year + "\u5E74" + std::string(before) + " " + behind}) {
    const auto moment = read_date(written, seen);
    if (moment && moment->precision >= Precision::minute && moment->year == day.year &&
        moment->month == day.month && moment->day == day.day) {
      return moment;
    }
  }
  return std::nullopt;
}

bool tells_of_hours(std::string_view text) {
  constexpr std::string_view kUntil[] = {"-",          "\u2013",  "\u2014", "bis",   "Uhr -",
                                         "Uhr \u2013", "Uhr bis", "to",     "until", "\u00E0"};
  const auto begin = next_time(text, 0);
  if (begin.first == text.npos) return false;
  const auto end = next_time(text, begin.second);
  return end.first != text.npos &&
         contains(kUntil, trim(text.substr(begin.second, end.first - begin.second)));
}

bool tells_of_days(std::string_view text, const Date& seen) {
  const auto first = find_date(text, seen);
  if (!first) return false;
  const std::string before = normalised(text.substr(0, first->begin));
  if (ends_with_any(" " + before, {" bis", " bis zum", " until", " jusqu'au", " hasta el"})) {
    return true;
  }
  std::string_view behind = trim(text.substr(first->end));
  const auto found = find_date(behind, seen);
  if (!found) return false;
  const std::string sign = normalised(behind.substr(0, found->begin));
  return contains({"-", "\u2013", "\u2014", "bis", "bis zum", "to", "until", "au", "al", "a"},
                  sign);
}

}  // namespace glane
