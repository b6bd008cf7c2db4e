#include "page/posts/topic_page.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"

namespace glane {

namespace {

constexpr std::string_view kDigits = "0123456789";

std::optional<int> number_of(std::string_view text) {
  constexpr std::size_t kMost = 7;
  if (!is_number(text) || text.size() > kMost) return std::nullopt;
  return std::stoi(std::string(text));
}

// The digits at text[at].
std::string_view digits_at(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find_first_not_of(kDigits, at), text.size());
  return text.substr(at, end - at);
}

// Where a page that is not the first begins, its number is not known.
void begin_at(int position, TopicPage& found) {
  if (position <= 0) return;
  found.first = position;
  found.page = 0;
}

struct UrlParts {
  std::string path;  // scheme and host before it
  std::vector<std::string> fields;
  std::string written() const {
    std::string url = path;
    for (std::size_t i = 0; i < fields.size(); ++i) url += (i == 0 ? '?' : '&') + fields[i];
    return url;
  }
};

UrlParts split_url(std::string_view url) {
  UrlParts parts;
  url = url.substr(0, url.find('#'));
  const std::size_t query = std::min(url.find('?'), url.size());
  parts.path = url.substr(0, query);
  std::string_view rest = url.substr(std::min(query + 1, url.size()));
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of("&;"), rest.size());
    if (end > 0) parts.fields.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (rest.starts_with("amp;")) rest.remove_prefix(4);
  }
  return parts;
}

// "page=2", "start=20": removes the field.
bool read_fields(UrlParts& parts, TopicPage& found) {
  bool paged = false;
  std::vector<std::string> kept;
  for (const std::string& field : parts.fields) {
    const std::size_t equal = std::min(field.find('='), field.size());
    const std::string name = lower_ascii(field.substr(0, equal));
    const auto value = number_of(std::string_view(field).substr(std::min(equal + 1, field.size())));
    if (value && contains({"start", "st", "offset", "debut", "debut_forums", "postdays"}, name)) {
      begin_at(*value, found);
      paged = true;
    } else if (value &&
               contains({"page", "pg", "pagenumber", "cpage", "pageno", "num_page"}, name)) {
      found.page = std::max(*value, 1);
      found.comments |= name == "cpage";
      paged = true;
    } else if (!contains({"sid", "phpsessid", "highlight"}, name) && !(value && name == "s")) {
      kept.push_back(field);
    }
  }
  if (!paged) return false;
  parts.fields = std::move(kept);
  return true;
}

// SMF's "topic=12.20", "topic,12.20.html": the number behind the point is a position.
bool read_offset_topic(std::string& text, TopicPage& found) {
  for (const std::string_view lead : {"topic=", "topic,"}) {
    const std::size_t at = text.find(lead);
    if (at == text.npos) continue;
    const std::size_t point = at + lead.size() + digits_at(text, at + lead.size()).size();
    if (point >= text.size() || text[point] != '.') continue;
    const std::string_view rest = std::string_view(text).substr(point + 1);
    const bool message = rest.starts_with("msg") || rest.starts_with("new");
    const std::string_view digits = digits_at(rest, 0);
    const auto value = number_of(digits);
    if (!value && !message) continue;
    begin_at(value.value_or(0), found);
    const std::size_t size =
        message ? std::min(rest.find_first_of("&;#/"), rest.size()) : digits.size();
    text.replace(point + 1, size, "0");
    return true;
  }
  return false;
}

// "/page-2", "/page/2/", "/page2", "/comment-page-2", "/page__st__20" at the end of a path.
bool read_path_page(std::string& path, TopicPage& found) {
  const bool slash = path.ends_with('/');
  const std::string_view whole = std::string_view(path).substr(0, path.size() - (slash ? 1 : 0));
  for (const std::string_view lead :
       {"/comment-page-", "/page__st__", "/page-", "/page/", "/page", "/page=", "/index"}) {
    const std::size_t at = whole.rfind(lead);
    if (at == whole.npos) continue;
    std::string_view rest = whole.substr(at + lead.size());
    std::string_view ending;
    if (const std::size_t dot = rest.find('.'); dot != rest.npos) {
      ending = rest.substr(dot);
      rest = rest.substr(0, dot);
    }
    const auto value = number_of(rest);
    constexpr int kMostPages = 100'000;
    if (!value || *value > kMostPages || (!ending.empty() && !ending.starts_with(".htm"))) continue;
    const bool offset = lead == "/page__st__";
    found.page = offset ? 1 : std::max(*value, 1);
    if (offset) begin_at(*value, found);
    found.comments |= lead == "/comment-page-";
    path = std::string(whole.substr(0, at)) + "/";
    return true;
  }
  return false;
}

// "sujet_12_2.htm" -> "sujet_12_1.htm"; "t12-pont-2.html" is left alone: 2 may be of the title.
bool read_numbered_file(std::string& path, TopicPage& found) {
  const std::size_t dot = path.rfind(".htm");
  if (dot == path.npos || dot + 5 < path.size()) return false;
  std::size_t begin = dot;
  while (begin > 0 && kDigits.find(path[begin - 1]) != kDigits.npos) --begin;
  const auto value = number_of(std::string_view(path).substr(begin, dot - begin));
  if (!value || begin < 2 || path[begin - 1] != '_') return false;
  const std::size_t before = path.find_last_not_of(kDigits, begin - 2);
  const bool two_numbers = before != path.npos && before + 2 < begin && path[before] == '_';
  if (!two_numbers || *value == 0) return false;
  found.page = *value;
  path.replace(begin, dot - begin, "1");
  return true;
}

// "/t12p20-pont" -> "/t12-pont".
bool read_hash_topic(std::string& path, TopicPage& found) {
  const std::size_t slash = path.rfind("/t");
  if (slash == path.npos) return false;
  const std::string_view topic = digits_at(path, slash + 2);
  const std::size_t mark = slash + 2 + topic.size();
  if (topic.empty() || mark >= path.size() || path[mark] != 'p') return false;
  const std::string_view digits = digits_at(path, mark + 1);
  const std::size_t end = mark + 1 + digits.size();
  const auto value = number_of(digits);
  if (!value || (end < path.size() && path[end] != '-' && path[end] != '.')) return false;
  begin_at(*value, found);
  path.erase(mark, end - mark);
  return true;
}

}  // namespace

TopicPage topic_page_of_url(std::string_view url) {
  TopicPage found;
  UrlParts parts = split_url(url);
  bool paged = read_fields(parts, found);
  for (std::string& field : parts.fields) paged |= read_offset_topic(field, found);
  paged |= read_offset_topic(parts.path, found) || read_path_page(parts.path, found) ||
           read_numbered_file(parts.path, found) || read_hash_topic(parts.path, found);
  found.topic = paged ? parts.written() : std::string(url);
  return found;
}

int page_number_in(std::string_view text) {
  const std::string key = normalised(text.substr(0, 400));
  for (std::size_t at = key.find("page"); at != key.npos; at = key.find("page", at + 4)) {
    std::size_t begin = at + 4;
    while (begin < key.size() && (key[begin] == ' ' || key[begin] == ':' || key[begin] == 's')) {
      ++begin;
    }
    const std::string_view digits = digits_at(key, begin);
    const std::string_view rest = trim(std::string_view(key).substr(begin + digits.size()));
    const auto value = number_of(digits);
    if (value && starts_with_any(rest, {"sur ", "of ", "de ", "/"})) return *value;
  }
  return 0;
}

}  // namespace glane
