#include "page/article/named_bodies.hpp"

#include <algorithm>

#include "page/html/boilerplate_names.hpp"

namespace glane {

namespace {

constexpr int kLeastLikeness = 40;
constexpr int kSureLikeness = 60;  // "articlebody"

}  // namespace

NamedBodies::NamedBodies(const PageOutline& outline)
    : outline_(outline),
      most_prose_(outline.size()),
      before_(outline.size() + 1),
      around_(outline.size()),
      innermost_(outline.size()) {
  constexpr std::uint32_t kLeastBytes = 40;
  std::vector<bool> counts(outline.size());
  std::vector<bool> is_sure(outline.size());
  for (std::size_t at = 0; at < outline.size(); ++at) {
    const PageElement& element = outline[at];
    const int likeness = body_likeness_of_names(*element.node);
    const bool is_named = likeness >= kLeastLikeness ||
                          is_element(*element.node, GUMBO_TAG_ARTICLE) ||
                          is_element(*element.node, GUMBO_TAG_MAIN);
    is_sure[at] = likeness >= kSureLikeness;
    counts[at] = is_named && element.text_bytes >= kLeastBytes;
    if (is_named) most_prose_[at] = element.prose_bytes;
    before_[at + 1] = before_[at] + (counts[at] ? 1 : 0);
    if (at == 0) continue;
    around_[at] = around_[element.parent] + (counts[element.parent] ? 1 : 0);
    innermost_[at] = is_sure[element.parent] ? element.parent : innermost_[element.parent];
  }
  for (std::size_t at = outline.size(); --at > 0;) {
    std::uint32_t& parent = most_prose_[outline[at].parent];
    parent = std::max(parent, most_prose_[at]);
  }
}

}  // namespace glane
