#include "marked_text.hpp"

#include <algorithm>
#include <iterator>

namespace glane::cli {

namespace {

struct Entity {
  std::string_view written;
  std::string_view meant;
};

// What the library escapes in a snippet.
constexpr Entity kEntities[] = {{"&amp;", "&"},   {"&lt;", "<"},  {"&gt;", ">"},
                                {"&quot;", "\""}, {"&#39;", "'"}, {"&#x27;", "'"}};

std::string unescaped(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t mark = std::min(text.find('&'), text.size());
    out += text.substr(0, mark);
    text.remove_prefix(mark);
    const auto entity = std::find_if(
        std::begin(kEntities), std::end(kEntities),
        [&](const Entity& e) { return text.substr(0, e.written.size()) == e.written; });
    if (entity != std::end(kEntities)) {
      out += entity->meant;
      text.remove_prefix(entity->written.size());
    } else if (!text.empty()) {
      out += text.front();
      text.remove_prefix(1);
    }
  }
  return out;
}

}  // namespace

// Unescaped only after the marks are found.
std::vector<MarkedPart> marked_parts(std::string_view marked) {
  constexpr std::string_view kOpen = "<mark>";
  constexpr std::string_view kClose = "</mark>";
  std::vector<MarkedPart> parts;
  bool is_marked = false;
  while (!marked.empty()) {
    const std::string_view tag = is_marked ? kClose : kOpen;
    const std::size_t end = std::min(marked.find(tag), marked.size());
    parts.push_back({unescaped(marked.substr(0, end)), is_marked});
    marked.remove_prefix(std::min(end + tag.size(), marked.size()));
    is_marked = !is_marked;
  }
  return parts;
}

std::string without_marks(std::string_view marked) {
  std::string text;
  for (const MarkedPart& part : marked_parts(marked)) text += part.text;
  return text;
}

}  // namespace glane::cli
