#include "page/plain_text/inline_markup.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace glane {

namespace {

struct Entity {
  std::string_view name;
  char32_t code_point;
};

// Those that French pages really bear.
constexpr Entity kEntities[] = {
    {"amp", '&'},      {"lt", '<'},        {"gt", '>'},       {"quot", '"'},      {"apos", '\''},
    {"nbsp", 0xA0},    {"laquo", 0xAB},    {"raquo", 0xBB},   {"hellip", 0x2026}, {"rsquo", 0x2019},
    {"lsquo", 0x2018}, {"ldquo", 0x201C},  {"rdquo", 0x201D}, {"ndash", 0x2013},  {"mdash", 0x2014},
    {"euro", 0x20AC},  {"copy", 0xA9},     {"deg", 0xB0},     {"middot", 0xB7},   {"bull", 0x2022},
    {"agrave", 0xE0},  {"acirc", 0xE2},    {"aelig", 0xE6},   {"ccedil", 0xE7},   {"egrave", 0xE8},
    {"eacute", 0xE9},  {"ecirc", 0xEA},    {"euml", 0xEB},    {"icirc", 0xEE},    {"iuml", 0xEF},
    {"ocirc", 0xF4},   {"oelig", 0x153},   {"ugrave", 0xF9},  {"ucirc", 0xFB},    {"uuml", 0xFC},
    {"Agrave", 0xC0},  {"Ccedil", 0xC7},   {"Eacute", 0xC9},  {"Egrave", 0xC8},   {"Ecirc", 0xCA},
    {"OElig", 0x152},  {"thinsp", 0x2009}, {"times", 0xD7},   {"shy", 0xAD},
};

// The longest name and the longest number that is still a code point, with some zeros.
constexpr std::size_t kLongestEntity = 10;

constexpr std::string_view kBlockTags[] = {
    "br", "p",  "div", "li", "ul", "ol", "blockquote", "tr",      "table",  "hr",
    "h1", "h2", "h3",  "h4", "h5", "h6", "pre",        "section", "article"};
constexpr std::string_view kInlineTags[] = {
    "a",    "b",    "i",   "u",   "s",      "em",  "strong", "span",   "small", "sub",  "sup",
    "font", "code", "del", "ins", "strike", "big", "cite",   "q",      "mark",  "abbr", "img",
    "tt",   "kbd",  "td",  "th",  "tbody",  "wbr", "time",   "figure", "center"};

std::size_t letters_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  const auto is_name = [](char c) { return is_ascii_alphanumeric(c); };
  while (end < text.size() && is_name(text[end])) ++end;
  return end - at;
}

// The tag that starts at text[at] == '<'; its end is 0 where this is no tag of HTML.
struct Tag {
  std::size_t end = 0;
  bool block = false;
};

Tag read_tag(std::string_view text, std::size_t at) {
  std::size_t name_at = at + 1;
  if (name_at < text.size() && text[name_at] == '/') ++name_at;
  const std::string_view name = text.substr(name_at, letters_at(text, name_at));
  const auto is_it = [&](std::string_view tag) { return equal_ignoring_ascii_case(tag, name); };
  const bool block = std::any_of(std::begin(kBlockTags), std::end(kBlockTags), is_it);
  if (!block && std::none_of(std::begin(kInlineTags), std::end(kInlineTags), is_it)) return {};
  const std::size_t after = name_at + name.size();
  if (after >= text.size() || std::string_view(" />\t").find(text[after]) == text.npos) return {};
  // A tag with attributes ends somewhere near, or it is none: this also bounds the search.
  constexpr std::size_t kLongestTag = 2000;
  const std::size_t close = text.substr(0, at + kLongestTag).find_first_of("<>", after);
  if (close == text.npos || text[close] != '>') return {};
  return {close + 1, block};
}

char32_t entity_value(std::string_view name) {
  if (name.size() < 2 || name[0] != '#') {
    const auto* found = std::find_if(std::begin(kEntities), std::end(kEntities),
                                     [&](const Entity& e) { return e.name == name; });
    return found == std::end(kEntities) ? 0 : found->code_point;
  }
  const bool hexadecimal = name[1] == 'x' || name[1] == 'X';
  const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
  std::uint32_t value = 0;
  const char* end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, value, hexadecimal ? 16 : 10);
  if (read.ec != std::errc{} || read.ptr != end || value > 0x10FFFF) return 0;
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  const bool control = value < 0x20 || (value >= 0x7F && value < 0xA0);
  return surrogate || control ? 0 : value;
}

}  // namespace

std::string decode_inline_entities(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '&') {
      const std::size_t end = text.substr(0, at + kLongestEntity + 2).find(';', at);
      const char32_t c = end == text.npos ? 0 : entity_value(text.substr(at + 1, end - at - 1));
      if (c != 0) {
        append_utf8(out, c);
        at = end + 1;
        continue;
      }
    }
    out += text[at++];
  }
  return out;
}

std::vector<std::string> plain_lines(std::string_view line) {
  std::vector<std::string> lines;
  std::string text;
  const auto finish = [&] {
    const std::string decoded = decode_inline_entities(text);
    const std::string_view trimmed = trim(decoded);
    if (!trimmed.empty()) lines.emplace_back(trimmed);
    text.clear();
  };
  for (std::size_t at = 0; at < line.size();) {
    const Tag tag = line[at] == '<' ? read_tag(line, at) : Tag{};
    if (tag.end == 0) {
      text += line[at++];
      continue;
    }
    if (tag.block) finish();
    at = tag.end;
  }
  finish();
  return lines;
}

bool holds_inline_line_break(std::string_view line) {
  for (std::size_t at = line.find('<'); at != line.npos; at = line.find('<', at + 1)) {
    const Tag tag = read_tag(line, at);
    if (tag.end != 0 && equal_ignoring_ascii_case(line.substr(at + 1, 2), "br")) return true;
  }
  return false;
}

}  // namespace glane
