#include "page/article/listed_posts.hpp"

#include <cstdint>

namespace glane {

namespace {

bool is_post(const PageOutline& outline, std::size_t at) {
  const PageElement& element = outline[at];
  if (element.hidden || element.prose_bytes == 0) return false;
  const bool is_named = is_element(*element.node, GUMBO_TAG_ARTICLE) ||
                        attribute_has_word(*element.node, "class", "hentry");
  if (!is_named) return false;
  for (std::size_t inner = at + 1; inner < element.end; ++inner) {
    const PageElement& heading = outline[inner];
    if (!is_heading_element(*heading.node) || heading.text_bytes == 0) continue;
    return heading.link_bytes * 10 >= heading.text_bytes * 9;
  }
  return false;
}

}  // namespace

std::vector<std::size_t> find_listed_posts(const PageOutline& outline, std::size_t title) {
  constexpr std::size_t kFewest = 3;
  constexpr std::uint32_t kMostLeadBytes = 140;  // running text before the first
  std::vector<std::size_t> posts;
  std::uint32_t prose = 0;
  std::uint32_t before = 0;
  for (std::size_t at = 1; at < outline.size();) {
    if (is_post(outline, at)) {
      if (outline.is_inside(title, at) && title != 0) return {};
      posts.push_back(at);
      prose += outline[at].prose_bytes;
      at = outline[at].end;
      continue;
    }
    if (posts.empty() && is_outline_paragraph(outline[at])) before += outline[at].own_bytes;
    ++at;
  }
  const bool is_most = std::uint64_t{prose} * 10 >= std::uint64_t{outline[0].prose_bytes} * 6;
  if (posts.size() < kFewest || before > kMostLeadBytes || !is_most) return {};
  return posts;
}

}  // namespace glane
