#include "page/html/page_outline.hpp"

#include <algorithm>
#include <string>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/html/html_text.hpp"

namespace glane {

namespace {

// Shorter paragraphs can seldom be told from captions and teasers.
constexpr std::uint32_t kLeastParagraphBytes = 70;

// Signs of sentences, of Chinese, Japanese, Arabic and Hindi too.
std::size_t count_stops(std::string_view text) {
  std::size_t stops = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '.' || c == ',' || c == ';' || c == '!' || c == '?') {
      ++stops;
    } else if (c == '\xE0' || c == '\xE3' || c == '\xEF' || c == '\xD8' || c == '\xDB') {
      const std::string_view rest = text.substr(at);
      stops += starts_with_any(rest, {"।", "、", "。", "，", "！", "？", "،", "؟", "۔"}) ? 1 : 0;
    }
  }
  return stops;
}

std::uint32_t visible_bytes(std::string_view text) {
  std::uint32_t bytes = 0;
  for (const char c : text) bytes += static_cast<unsigned char>(c) > ' ' ? 1 : 0;
  return bytes;
}

// <a href=http://x.fr>www.x.fr</a>: what an author writes, and no template.
bool shows_address(const GumboNode& link) {
  const GumboVector& children = link.v.element.children;
  if (children.length != 1) return false;
  const auto& child = *static_cast<const GumboNode*>(children.data[0]);
  if (child.type != GUMBO_NODE_TEXT) return false;
  const std::string_view text = trim(child.v.text.text);
  return starts_with_any(text, {"http://", "https://", "www."}) && text.find(' ') == text.npos;
}

// An address or a note is text, not a way to another page.
bool is_link(const GumboNode& node) {
  if (!is_element(node, GUMBO_TAG_A)) return false;
  const std::string_view href = attribute_of(node, "href");
  return !href.empty() && !href.starts_with("#") && !href.starts_with("mailto:") &&
         !shows_address(node);
}

bool is_heading(const GumboNode& node) {
  const GumboTag tag = node.v.element.tag;
  return tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3;
}

}  // namespace

// Where the walk stands.
struct PageOutline::Walk {
  std::uint32_t parent = 0;
  std::uint32_t block = 0;  // the nearest block
  bool in_link = false;
  bool hidden = false;
};

PageOutline::PageOutline(const HtmlTree& tree) {
  add(tree.root(), {});
  for (std::size_t at = elements_.size(); --at > 0;) {
    PageElement& element = elements_[at];
    if (is_outline_paragraph(element))
      element.prose_bytes += element.own_bytes - element.own_link_bytes;
    PageElement& parent = elements_[element.parent];
    parent.text_bytes += element.text_bytes;
    parent.link_bytes += element.link_bytes;
    parent.prose_bytes += element.prose_bytes;
  }
}

void PageOutline::add(const GumboNode& node, const Walk& walk) {
  const auto at = static_cast<std::uint32_t>(elements_.size());
  PageElement element;
  element.node = &node;
  element.parent = walk.parent;
  element.text_at = text_bytes_;
  element.block = is_html_text_block(node);
  element.hidden = walk.hidden || is_unseen_html(node);
  const Walk inside{at, element.block ? at : walk.block, walk.in_link || is_link(node),
                    element.hidden};
  elements_.push_back(element);
  for_each_child(node, [&](const GumboNode& child) {
    if (child.type == GUMBO_NODE_ELEMENT) {
      add(child, inside);
    } else if (child.type == GUMBO_NODE_TEXT && !inside.hidden) {
      add_text(child.v.text.text, inside);
    }
  });
  elements_[at].end = static_cast<std::uint32_t>(elements_.size());
}

void PageOutline::add_text(std::string_view text, const Walk& walk) {
  const std::uint32_t bytes = visible_bytes(text);
  PageElement& element = elements_[walk.parent];
  PageElement& block = elements_[walk.block];
  element.text_bytes += bytes;
  block.own_bytes += bytes;
  if (walk.in_link) {
    element.link_bytes += bytes;
    block.own_link_bytes += bytes;
  } else {
    block.own_stops = static_cast<std::uint16_t>(
        std::min<std::size_t>(block.own_stops + count_stops(text), UINT16_MAX));
  }
  text_bytes_ += bytes;
}

std::size_t PageOutline::find_title(std::string_view title) const {
  const std::string wanted = normalised(title);
  const std::uint32_t bytes = visible_bytes(title);
  std::size_t found = 0;
  constexpr std::size_t kLongestTitle = 1000;
  if (wanted.empty() || wanted.size() > kLongestTitle) return find_lone_heading();
  for (std::size_t at = 1; at < elements_.size(); ++at) {
    const PageElement& element = elements_[at];
    // Quotation marks and dashes may be written otherwise.
    constexpr std::uint32_t kSlack = 12;
    if (element.hidden || element.text_bytes + kSlack < bytes ||
        element.text_bytes > bytes + kSlack) {
      continue;
    }
    const bool heading = is_heading(*element.node);
    if ((found != 0 && !heading) || normalised(html_lines(*element.node, {})) != wanted) continue;
    found = at;
    if (heading) return found;
  }
  const std::size_t lone = find_lone_heading();
  return lone != 0 ? lone : found;
}

std::size_t PageOutline::find_lone_heading() const {
  constexpr std::uint32_t kLeastBytes = 15;
  std::size_t found = 0;
  for (std::size_t at = 1; at < elements_.size(); ++at) {
    const PageElement& element = elements_[at];
    if (element.hidden || !is_element(*element.node, GUMBO_TAG_H1)) continue;
    if (element.text_bytes < kLeastBytes || element.link_bytes * 2 > element.text_bytes) continue;
    if (found != 0) return 0;
    found = at;
  }
  return found;
}

bool is_outline_paragraph(const PageElement& element) {
  if (!element.block || element.own_bytes < kLeastParagraphBytes || element.own_stops == 0) {
    return false;
  }
  return element.own_link_bytes * 2 < element.own_bytes;
}

}  // namespace glane
