#include "page/article/text_despite_name.hpp"

#include "base/contains.hpp"
#include "page/html/boilerplate_names.hpp"
#include "page/html/part_names.hpp"

namespace glane {

namespace {

bool is_prose(const PageElement& element) {
  return is_element(*element.node, GUMBO_TAG_P) && element.own_stops > 0 &&
         element.own_link_bytes * 2 < element.own_bytes;
}

}  // namespace

bool is_paragraph_of_prose(const PageOutline& outline, std::size_t at) {
  const PageElement& element = outline[at];
  if (is_prose(element)) return true;
  const PageElement& line = outline[element.parent];
  return is_element(*element.node, GUMBO_TAG_SPAN) && is_outline_paragraph(line) &&
         is_prose(line) && element.text_bytes * 2 >= line.text_bytes;
}

bool is_nearly_body(const PageOutline& outline, std::size_t at) {
  constexpr int kLeastLikeness = 40;
  constexpr int kNear = 3;
  const PageElement& box = outline[at];
  if (!is_element(*box.node, GUMBO_TAG_DIV) || box.link_bytes * 4 > box.text_bytes ||
      box.prose_bytes * 2 <= outline[0].prose_bytes) {
    return false;
  }
  std::size_t around = box.parent;
  for (int step = 1; step <= kNear && around != 0; ++step, around = outline[around].parent) {
    if (box.prose_bytes * 10 < outline[around].prose_bytes * 9) return false;
    if (body_likeness_of_names(*outline[around].node) >= kLeastLikeness) return true;
  }
  return false;
}

bool is_behind_wall(const PageOutline& outline, std::size_t at) {
  const GumboNode& node = outline.node(at);
  return (is_paragraph_of_prose(outline, at) || is_heading_element(node)) &&
         contains(names_in(attribute_of(node, "class")), "paywall");
}

bool is_in_figure(const PageOutline& outline, std::size_t at) {
  constexpr int kNear = 3;
  for (int step = 0; step < kNear && at != 0; ++step) {
    at = outline[at].parent;
    if (is_element(outline.node(at), GUMBO_TAG_FIGURE)) return true;
  }
  return false;
}

}  // namespace glane
