#include "page/html/hidden_page.hpp"

#include <algorithm>
#include <cstddef>

#include "base/contains.hpp"
#include "base/text.hpp"
#include "page/html/html_text.hpp"

namespace glane {

namespace {

// "Loading…", "Skip to the content" may stand beside what a script shows.
constexpr std::size_t kLeastBytes = 200;

// Bytes of text, counted up to about `most`.
//   in: seen  only what is not hidden inside
std::size_t count_text(const GumboNode& node, bool seen, std::size_t most) {
  if (node.type == GUMBO_NODE_TEXT) return trim(node.v.text.text).size();
  if (node.type != GUMBO_NODE_ELEMENT || (seen && is_unseen_html(node))) return 0;
  if (is_element(node, GUMBO_TAG_SCRIPT) || is_element(node, GUMBO_TAG_STYLE)) return 0;
  std::size_t bytes = 0;
  for_each_child(node, [&](const GumboNode& child) {
    if (bytes < most) bytes += count_text(child, seen, most - bytes);
  });
  return bytes;
}

// What hides the element is no attribute of it any more.
void show(GumboNode& element) {
  const GumboVector& attributes = element.v.element.attributes;
  for (unsigned i = 0; i < attributes.length; ++i) {
    auto& attribute = *static_cast<GumboAttribute*>(attributes.data[i]);
    if (contains({"hidden", "aria-hidden", "style"}, attribute.name)) attribute.name = "shown";
  }
}

}  // namespace

void show_hidden_page(HtmlTree& page) {
  const GumboVector& parts = page.root().v.element.children;
  for (unsigned i = 0; i < parts.length; ++i) {
    auto& body = *static_cast<GumboNode*>(parts.data[i]);
    if (!is_element(body, GUMBO_TAG_BODY)) continue;
    if (is_unseen_html(body)) show(body);
    if (count_text(body, true, kLeastBytes) >= kLeastBytes) return;
    GumboNode* longest = nullptr;
    std::size_t most = kLeastBytes;
    const GumboVector& children = body.v.element.children;
    for (unsigned j = 0; j < children.length; ++j) {
      auto& child = *static_cast<GumboNode*>(children.data[j]);
      if (child.type != GUMBO_NODE_ELEMENT || !is_unseen_html(child)) continue;
      const std::size_t bytes = count_text(child, false, SIZE_MAX);
      if (bytes <= most) continue;
      most = bytes;
      longest = &child;
    }
    if (longest != nullptr) show(*longest);
  }
}

}  // namespace glane
