#include "page/article/date_surroundings.hpp"

#include "base/contains.hpp"

namespace glane {

bool is_in_quotation(const PageOutline& outline, std::size_t at, std::size_t title) {
  for (; at != 0; at = outline[at].parent) {
    if (is_element(outline.node(at), GUMBO_TAG_BLOCKQUOTE)) return !outline.is_inside(title, at);
  }
  return false;
}

bool is_in_site_head(const PageOutline& outline, std::size_t at, const ArticlePlace& place) {
  const std::size_t known = place.title() != 0 ? place.title() : place.body();
  if (known == 0 || at > known) return false;
  std::size_t head = 0;
  for (; at != 0; at = outline[at].parent) {
    const GumboNode& node = outline.node(at);
    if (is_element(node, GUMBO_TAG_ARTICLE) || is_element(node, GUMBO_TAG_MAIN)) return false;
    const bool is_head =
        is_element(node, GUMBO_TAG_HEADER) || is_element(node, GUMBO_TAG_NAV) ||
        contains({"header", "masthead", "topnavigation", "topbar"}, attribute_of(node, "id"));
    if (is_head && head == 0) head = at;
  }
  return head != 0 && !outline.is_inside(known, head);
}

std::size_t element_before(const PageOutline& outline, std::size_t at) {
  const std::size_t parent = outline[at].parent;
  std::size_t before = at - 1;
  while (before > parent && outline[before].parent != parent) before = outline[before].parent;
  return before > parent ? before : 0;
}

}  // namespace glane
