#include "page/html/element_text.hpp"

#include <string_view>

#include "base/text.hpp"

namespace glane {

namespace {

void append_text(const GumboNode& node, std::string& out) {
  if (node.type == GUMBO_NODE_TEXT) {
    out += node.v.text.text;
  } else if (node.type == GUMBO_NODE_WHITESPACE) {
    out += ' ';
  } else if (node.type == GUMBO_NODE_ELEMENT && node.v.element.tag != GUMBO_TAG_SCRIPT) {
    for_each_child(node, [&](const GumboNode& child) { append_text(child, out); });
    // Blocks part words, and a blank too many is squeezed away.
    if (node.v.element.tag != GUMBO_TAG_SPAN && node.v.element.tag != GUMBO_TAG_A) out += ' ';
  }
}

}  // namespace

std::string direct_text(const GumboNode& node) {
  std::string text;
  for_each_child(node, [&](const GumboNode& child) {
    if (child.type == GUMBO_NODE_TEXT) text.append(child.v.text.text).append(" ");
  });
  return squeeze_blanks(text);
}

std::optional<std::string> short_direct_text(const GumboNode& node, std::size_t most) {
  // As long as its beginning is, where that is no blanks; a character may be cut.
  constexpr std::size_t kCharacterBytes = 4;
  const std::size_t looked_at = 2 * most;
  const GumboVector& children = node.v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto& child = *static_cast<const GumboNode*>(children.data[i]);
    if (child.type != GUMBO_NODE_TEXT) continue;
    const std::string_view text(child.v.text.text);
    if (text.size() <= looked_at) continue;
    const std::string begin = squeeze_blanks(text.substr(0, looked_at));
    if (begin.size() > most + kCharacterBytes) return std::nullopt;
  }
  std::string text = direct_text(node);
  if (text.size() > most) return std::nullopt;
  return text;
}

std::string text_inside(const GumboNode& node) {
  std::string text;
  append_text(node, text);
  // A place where a long name may break is no blank.
  replace_all(text, "\u200B", "");
  return squeeze_blanks(text);
}

}  // namespace glane
