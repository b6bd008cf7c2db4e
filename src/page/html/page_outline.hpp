// The elements of a page in document order, each with what its text is like; the inside
// of element i is [i + 1, end of i).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "page/html/html_tree.hpp"

namespace glane {

// Bytes count what is visible, without blanks; hidden elements and scripts have none.
struct PageElement {
  const GumboNode* node = nullptr;
  std::uint32_t parent = 0;      // the root's is the root
  std::uint32_t end = 0;         // behind its last descendant
  std::uint32_t text_at = 0;     // bytes of the page before it
  std::uint32_t text_bytes = 0;  // inside, descendants included
  std::uint32_t link_bytes = 0;  // of these, inside links
  std::uint32_t own_bytes = 0;   // of a block: outside of blocks in it
  std::uint32_t own_link_bytes = 0;
  std::uint32_t prose_bytes = 0;  // of paragraphs, descendants included
  std::uint16_t own_stops = 0;    // full stops, commas and their like in its own text
  bool block = false;             // stands on lines of its own
  bool hidden = false;
};

class PageOutline {
 public:
  // The tree is kept hold of. cost: O(elements + bytes)
  explicit PageOutline(const HtmlTree& tree);

  std::size_t size() const { return elements_.size(); }
  const PageElement& operator[](std::size_t at) const { return elements_[at]; }
  const GumboNode& node(std::size_t at) const { return *elements_[at].node; }
  const std::vector<PageElement>& elements() const { return elements_; }

  // True for the element itself too.
  bool is_inside(std::size_t inner, std::size_t outer) const {
    return inner >= outer && inner < elements_[outer].end;
  }

  // The element that shows the title: a heading; the page's only <h1>, which says it in other
  // words; whatever has just that text; 0 where there is none.
  std::size_t find_title(std::string_view title) const;

 private:
  struct Walk;
  void add(const GumboNode& node, const Walk& walk);
  void add_text(std::string_view text, const Walk& walk);
  std::size_t find_lone_heading() const;

  std::vector<PageElement> elements_;
  std::uint32_t text_bytes_ = 0;
};

// True for an element of few elements, as bylines are: its text is soon read.
inline bool is_small(const PageOutline& outline, std::size_t at) {
  constexpr std::size_t kMostElements = 200;
  return outline[at].end - at <= kMostElements;
}

// The innermost <article> around an element, or itself; 0: there is none.
inline std::size_t article_around(const PageOutline& outline, std::size_t at) {
  while (at != 0 && !is_element(outline.node(at), GUMBO_TAG_ARTICLE)) at = outline[at].parent;
  return at;
}

// A block whose own text is a paragraph of running text: long, with the signs of sentences, and
// hardly of links.
bool is_outline_paragraph(const PageElement& element);

}  // namespace glane
