#include "crawl/mailbox_separator.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/contains.hpp"
#include "base/text.hpp"

namespace glane {

namespace {

bool is_time(std::string_view word) {
  const std::size_t colon = word.find(':');
  return colon != word.npos && colon > 0 && colon + 1 < word.size() &&
         is_ascii_digit(word[colon - 1]) && is_ascii_digit(word[colon + 1]);
}

bool is_year(std::string_view word) {
  return word.size() == 4 && is_number(word) && (word.starts_with("19") || word.starts_with("20"));
}

// "Tue Mar  3 10:12:00 1998", zones and the order left open: nobody writes that in a text.
bool ends_with_ctime(std::string_view line) {
  bool weekday = false, month = false, time = false, year = false;
  for (const std::string_view word : split(line, " ")) {
    weekday |= contains({"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Mon,", "Tue,", "Wed,",
                         "Thu,", "Fri,", "Sat,", "Sun,"},
                        word);
    month |= contains(
        {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}, word);
    time |= is_time(word);
    year |= is_year(word);
  }
  return weekday && month && time && year;
}

// The name of a field, in lower case; empty where the line is none.
std::string field_name(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == line.npos || colon == 0) return {};
  const std::string_view name = line.substr(0, colon);
  if (name.find_first_of(" \t<>/\"") != name.npos) return {};
  return lower_ascii(name);
}

bool is_of_mail(std::string_view name) {
  return name.starts_with("x-") || name.starts_with("list-") ||
         contains({"from", "to", "date", "subject", "message-id", "received", "return-path", "path",
                   "newsgroups", "references", "in-reply-to", "delivered-to", "mime-version",
                   "content-type", "status", "sender", "reply-to", "envelope-to"},
                  name);
}

// Nobody writes that in a text.
bool is_beyond_doubt(std::string_view line) {
  return ends_with_ctime(line) || (line.starts_with("From -") && is_number(trim(line.substr(6))));
}

// What the lines up to the first empty one are. A line cut off at the end is left out.
struct HeaderStart {
  bool fields_alone = true;
  bool of_mail = false;
  std::vector<std::string> telling;  // names of fields that nearly all mail has
};

HeaderStart read_header_start(std::string_view text) {
  constexpr std::size_t kMostBadLines = 3;
  HeaderStart header;
  std::size_t bad = 0;
  for (bool first = true;; first = false) {
    const std::size_t end = text.find('\n');
    if (end == text.npos) return header;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    if (line.empty() || line == "\r") return header;
    if (!first && (line.front() == ' ' || line.front() == '\t')) continue;
    if (line.starts_with(">From ")) continue;
    const std::string name = field_name(line);
    if (name.empty()) {
      header.fields_alone = false;
      // Programs of old wrote lines of a field that they forgot to fold.
      if (header.telling.empty() || ++bad > kMostBadLines) return header;
      continue;
    }
    header.of_mail |= is_of_mail(name);
    const std::string kind = name.starts_with("x-") ? "x-" : name;
    const bool tells = contains(
        {"from", "date", "subject", "message-id", "received", "return-path", "x-"}, kind);
    if (tells && !contains(header.telling, kind)) header.telling.push_back(kind);
  }
}

}  // namespace

bool has_form_of_separator(std::string_view line) {
  if (!line.starts_with("From ")) return line == "From";
  const std::string_view rest = trim(line.substr(5));
  if (rest.find_first_of(" \t") == rest.npos) return true;
  const std::vector<std::string_view> words = split(rest, " ");
  return rest.find('@') != rest.npos || rest.find(" at ") != rest.npos ||
         std::any_of(words.begin(), words.end(), is_time) ||
         std::any_of(words.begin(), words.end(), is_year);
}

bool opens_mail_header(std::string_view text) {
  const HeaderStart header = read_header_start(text);
  return header.fields_alone && header.of_mail;
}

bool parts_messages(std::string_view line, bool after_blank, std::string_view following) {
  if (!has_form_of_separator(line)) return false;
  const HeaderStart header = read_header_start(following);
  if (!is_beyond_doubt(line)) return header.telling.size() >= (after_blank ? 2 : 3);
  if (header.fields_alone && header.of_mail) return true;
  // A message with a bad header, without any, or an empty one at the end.
  const std::string_view next = trim(following.substr(0, following.find('\n')));
  return after_blank && (next.empty() || is_of_mail(field_name(next)));
}

}  // namespace glane
