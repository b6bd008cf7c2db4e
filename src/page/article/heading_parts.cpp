#include "page/article/heading_parts.hpp"

#include <algorithm>
#include <cstdint>

#include "base/contains.hpp"
#include "base/text.hpp"
#include "page/html/element_text.hpp"
#include "page/html/html_text.hpp"

namespace glane {

bool is_unfolding_button(const PageOutline& outline, std::size_t at) {
  const GumboNode& node = outline.node(at);
  return is_element(node, GUMBO_TAG_BUTTON) &&
         (is_whole_of_heading(outline, at) || has_attribute(node, "aria-expanded") ||
          has_attribute(node, "aria-controls"));
}

bool heads_paragraph(const PageOutline& outline, std::size_t at) {
  constexpr std::uint32_t kMostBytes = 200;
  const PageElement& box = outline[at];
  const auto is_whole_heading = [&](const PageElement& element) {
    return is_heading_element(*element.node) && element.text_bytes == box.text_bytes;
  };
  if (!is_small(outline, at) || box.link_bytes > 0 || box.text_bytes == 0 ||
      box.text_bytes > kMostBytes) {
    return false;
  }
  const bool is_headed = std::any_of(outline.elements().begin() + static_cast<std::ptrdiff_t>(at),
                                     outline.elements().begin() + box.end, is_whole_heading);
  if (!is_headed && !is_unfolding_button(outline, at) &&
      !html_lines(*box.node, {}).ends_with('?')) {
    return false;
  }
  std::size_t next = box.end;
  // A heading of a part may stand between them.
  while (next < outline.size() &&
         (outline[next].own_bytes == 0 || is_heading_element(*outline[next].node))) {
    ++next;
  }
  return next < outline.size() && is_outline_paragraph(outline[next]);
}

bool is_whole_of_heading(const PageOutline& outline, std::size_t at) {
  std::size_t block = at;
  while (block != 0 && !outline[block].block) block = outline[block].parent;
  return block != at && is_heading_element(outline.node(block)) &&
         outline[at].text_bytes * 10 >= outline[block].text_bytes * 9;
}

bool is_anchor_of_heading(const PageOutline& outline, std::size_t at) {
  constexpr std::uint32_t kMostBytes = 4;
  const PageElement& link = outline[at];
  if (!is_element(*link.node, GUMBO_TAG_A) || link.text_bytes == 0 ||
      link.text_bytes > kMostBytes || !is_heading_element(outline.node(link.parent))) {
    return false;
  }
  return attribute_of(*link.node, "href").starts_with('#') &&
         contains({"¶", "#", "§", "🔗", "∞"}, trim(direct_text(*link.node)));
}

}  // namespace glane
