#include "colours.hpp"

#include <algorithm>

namespace glane::cli {

namespace {

constexpr std::size_t kLongest = 32;  // "38;2;255;255;255;48;2;255;255;255"

bool is_sgr(std::string_view value) {
  return value.size() <= kLongest &&
         value.find_first_not_of("0123456789;") == std::string_view::npos;
}

// Whether it makes sense.
bool read_part(std::string_view part, Colours& colours) {
  const std::size_t sign = part.find('=');
  if (sign == std::string_view::npos) return false;
  const std::string_view name = part.substr(0, sign);
  const std::string_view value = part.substr(sign + 1);
  if (name == "link") {
    if (value != "on" && value != "off" && value != "auto") return false;
    colours.link = value;
    return true;
  }
  std::string* const style = name == "match"   ? &colours.match
                             : name == "title" ? &colours.title
                             : name == "dim"   ? &colours.dim
                                               : nullptr;
  if (style == nullptr || !is_sgr(value)) return false;
  *style = value;
  return true;
}

}  // namespace

Colours colours_of(std::string_view text) {
  Colours colours;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(':'), text.size());
    const std::string_view part = text.substr(0, end);
    if (!part.empty() && !read_part(part, colours)) colours.wrong.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return colours;
}

}  // namespace glane::cli
