#include "page/article/text_signature.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/lines.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/article/author_outlets.hpp"
#include "page/people/pseudonym.hpp"
#include "page/plain_text/boilerplate_lines.hpp"

namespace glane {

namespace {

std::string_view last_line(std::string_view text) {
  return text.substr(text.rfind('\n') + 1);
}

// "Jeanne Roy", "– Jeanne Roy" under a paragraph: a line of its own that is a name and no more.
std::string name_in_line(std::string_view line, std::string_view before) {
  constexpr std::size_t kLongest = 50;
  constexpr std::size_t kMostWords = 3;
  constexpr std::size_t kLeastSentence = 40;
  static constexpr std::string_view kNoNames[] = {
      "du",    "des",     "the",    "us",          "of",       "grusse",        "gruss",
      "spass", "appetit", "dank",   "weihnachten", "infos",    "informationen", "weitere",
      "neue",  "related", "mehr",   "next",        "previous", "liebe",         "herzliche",
      "more",  "reading", "bilder", "link",        "links",    "quelle",        "quellen"};
  if (line.size() > kLongest || before.size() < kLeastSentence) return "";
  if (!ends_with_any(before, {".", "!", "?", "\u2026", "\u00BB", "\u201D", "\u201C", "\"", ")"}))
    return "";
  for (const std::string_view dash : {"\u2014", "\u2013", "-"}) {
    if (line.starts_with(dash)) line = trim(line.substr(dash.size()));
  }
  if (line.starts_with('(') && line.ends_with(')')) line = line.substr(1, line.size() - 2);
  const std::string key = normalised(line);
  const std::vector<std::string_view> words = words_of_normalised(key);
  const bool is_name = is_full_name(line) && words.size() <= kMostWords &&
                       !boilerplate_of_line(Line{line, key}) &&
                       std::none_of(words.begin(), words.end(),
                                    [](std::string_view word) { return contains(kNoNames, word); });
  return is_name ? std::string(line) : "";
}

// A page of headings, or of a list, ends in a line that is no signature either.
bool is_of_short_lines(std::string_view text) {
  constexpr std::size_t kShort = 50;
  constexpr std::ptrdiff_t kMost = 8;
  const std::vector<std::string_view> lines = split_text_lines(text);
  return std::count_if(lines.begin(), lines.end(), [](std::string_view line) {
           return line.size() < kShort && !ends_with_any(line, {".", "!", "?"});
         }) > kMost;
}

// The same of the last line of a text, or of the one over what somebody is or a source; whom the
// text is about is in it before.
std::string name_under_text(std::string_view text) {
  constexpr std::size_t kLongestFunction = 120;
  const std::string_view last = last_line(text);
  std::string_view rest = trim(text.substr(0, text.size() - last.size()));
  std::string name = name_in_line(last, last_line(rest));
  const bool is_function = last.size() <= kLongestFunction && !ends_with_any(last, {".", "!", "?"});
  if (name.empty() && is_function) {
    const std::string_view line = last_line(rest);
    rest = trim(rest.substr(0, rest.size() - line.size()));
    name = name_in_line(line, last_line(rest));
  }
  const bool is_told = !name.empty() && rest.find(name) != rest.npos;
  return is_told || is_of_short_lines(rest) ? "" : name;
}

}  // namespace

std::string agency_behind_text(std::string_view text) {
  constexpr std::size_t kLongest = 20;
  std::string_view line = trim(text.substr(text.rfind('\n') + 1));
  if (line.ends_with('.')) line.remove_suffix(1);
  if (line.ends_with(')')) {
    const std::size_t open = line.rfind('(');
    if (open == line.npos || open == 0) return "";
    line = line.substr(open + 1, line.size() - open - 2);
  } else {
    std::size_t sign = line.npos;
    for (const std::string_view dash : {"\u2014 ", "\u2013 ", "- "}) {
      const std::size_t at = line.rfind(dash);
      if (at != line.npos && at > 0) sign = std::min(sign, at + dash.size());
    }
    if (sign == line.npos) return "";
    line = line.substr(sign);
  }
  // "dpa/lno": a desk of it.
  const std::string_view agency = line.substr(0, line.find('/'));
  const bool is_name =
      line.size() <= kLongest && is_agency(agency) && (is_ascii_upper(line[0]) || agency == "dpa");
  return is_name ? std::string(line) : "";
}

std::string person_behind_text(std::string_view text) {
  text = trim(text);
  if (std::string name = name_under_text(text); !name.empty()) return name;
  std::string_view line = last_line(text);
  while (ends_with_any(line, {"+", "*"})) line = trim(line.substr(0, line.size() - 1));
  const std::size_t open = line.rfind('(');
  if (!line.ends_with(')') || open == line.npos) return "";
  const std::string_view before = trim(line.substr(0, open));
  const std::string_view name = line.substr(open + 1, line.size() - open - 2);
  const bool ends_text = before.empty() || before.ends_with('.') || before.ends_with('!');
  return ends_text && is_full_name(name) ? std::string(name) : "";
}

}  // namespace glane
