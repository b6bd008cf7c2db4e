#include "page/article/named_bodies.hpp"

#include <algorithm>

#include "page/html/boilerplate_names.hpp"

namespace glane {

namespace {

bool is_named_body(const GumboNode& node) {
  constexpr int kLeastLikeness = 40;
  return is_element(node, GUMBO_TAG_ARTICLE) || is_element(node, GUMBO_TAG_MAIN) ||
         body_likeness_of_names(node) >= kLeastLikeness;
}

}  // namespace

NamedBodies::NamedBodies(const PageOutline& outline)
    : outline_(outline),
      most_prose_(outline.size()),
      before_(outline.size() + 1),
      around_(outline.size()) {
  constexpr std::uint32_t kLeastBytes = 40;
  std::vector<bool> counts(outline.size());
  for (std::size_t at = 0; at < outline.size(); ++at) {
    const PageElement& element = outline[at];
    const bool is_named = is_named_body(*element.node);
    counts[at] = is_named && element.text_bytes >= kLeastBytes;
    if (is_named) most_prose_[at] = element.prose_bytes;
    before_[at + 1] = before_[at] + (counts[at] ? 1 : 0);
    if (at > 0) around_[at] = around_[element.parent] + (counts[element.parent] ? 1 : 0);
  }
  for (std::size_t at = outline.size(); --at > 0;) {
    std::uint32_t& parent = most_prose_[outline[at].parent];
    parent = std::max(parent, most_prose_[at]);
  }
}

}  // namespace glane
