#include "page/html/markup_tag.hpp"

#include <algorithm>

#include "base/characters.hpp"
#include "base/text.hpp"

namespace glane {

namespace {

constexpr std::string_view kBlanks = " \t\r\n\f";
constexpr std::size_t kMaxNameBytes = 40;
constexpr std::size_t kMaxAttributes = 50;

std::size_t find_or_end(std::string_view html, std::size_t found) {
  return found == std::string_view::npos ? html.size() : found;
}

// The value behind "=" at html[at]; moves `at` behind it.
std::string_view read_value(std::string_view html, std::size_t& at) {
  at = find_or_end(html, html.find_first_not_of(kBlanks, at));
  if (at == html.size()) return "";
  const char quote = html[at];
  if (quote == '"' || quote == '\'') {
    const std::size_t begin = at + 1;
    const std::size_t end = find_or_end(html, html.find(quote, begin));
    at = std::min(end + 1, html.size());
    return html.substr(begin, end - begin);
  }
  const std::size_t begin = at;
  at = find_or_end(html, html.find_first_of(" \t\r\n\f>", begin));
  return html.substr(begin, at - begin);
}

}  // namespace

MarkupTag read_markup_tag(std::string_view html, std::size_t at) {
  MarkupTag tag;
  tag.end = at;
  std::size_t here = at + 1;
  tag.closing = here < html.size() && html[here] == '/';
  if (tag.closing) ++here;
  if (here >= html.size() || !is_ascii_letter(html[here])) return tag;
  const std::size_t name_end = find_or_end(html, html.find_first_of(" \t\r\n\f/>", here));
  if (name_end - here <= kMaxNameBytes) tag.name = lower_ascii(html.substr(here, name_end - here));
  for (here = name_end;;) {
    here = find_or_end(html, html.find_first_not_of(" \t\r\n\f/", here));
    if (here == html.size()) break;
    if (html[here] == '>') {
      tag.closed = html[here - 1] == '/';
      ++here;
      break;
    }
    // A name may begin with "=", which is then part of it.
    const std::size_t end = find_or_end(html, html.find_first_of(" \t\r\n\f/>=", here + 1));
    MarkupAttribute attribute;
    if (end - here <= kMaxNameBytes) attribute.name = lower_ascii(html.substr(here, end - here));
    here = find_or_end(html, html.find_first_not_of(kBlanks, end));
    if (here < html.size() && html[here] == '=') attribute.value = read_value(html, ++here);
    if (tag.attributes.size() < kMaxAttributes) tag.attributes.push_back(std::move(attribute));
  }
  tag.end = here;
  return tag;
}

}  // namespace glane
