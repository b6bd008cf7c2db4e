#include "page/html/fallback_content.hpp"

#include <string>

#include "base/contains.hpp"
#include "base/text.hpp"

namespace glane {

namespace {

constexpr std::string_view kFallbacks[] = {"audio", "video", "object", "canvas"};

// What they stand in closes them, too.
constexpr std::string_view kAround[] = {"div",  "figure", "section", "article",
                                        "main", "aside",  "body"};

constexpr std::size_t kLongestName = 10;  // and a sign behind it

}  // namespace

bool is_fallback_element(std::string_view name) {
  return contains(kFallbacks, name);
}

std::size_t end_of_fallback(std::string_view html, std::size_t at, std::string_view name) {
  int blocks = 0;  // opened inside
  for (at = html.find('<', at); at != html.npos; at = html.find('<', at + 1)) {
    if (html.substr(at, 4) == "<!--") {
      at = html.find("-->", at + 4);
      if (at == html.npos) break;
      continue;
    }
    const bool closing = html.substr(at + 1, 1) == "/";
    const std::string_view written = html.substr(at + (closing ? 2 : 1), kLongestName);
    const std::string tag = lower_ascii(written.substr(0, written.find_first_of(" \t\r\n/>")));
    if (closing && tag == name) {
      const std::size_t end = html.find('>', at);
      return end == html.npos ? html.size() : end + 1;
    }
    if (!contains(kAround, tag)) continue;
    blocks += closing ? -1 : 1;
    if (blocks < 0) return at;
  }
  return html.size();
}

}  // namespace glane
