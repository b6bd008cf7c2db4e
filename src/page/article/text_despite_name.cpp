#include "page/article/text_despite_name.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/text.hpp"
#include "page/article/link_lists.hpp"
#include "page/html/boilerplate_names.hpp"
#include "page/html/html_text.hpp"
#include "page/html/part_names.hpp"

namespace glane {

bool is_paragraph_of_prose(const PageOutline& outline, std::size_t at) {
  constexpr std::uint32_t kSurelyBytes = 70;
  const PageElement& element = outline[at];
  if (!is_element(*element.node, GUMBO_TAG_P) || element.own_stops == 0 ||
      element.own_link_bytes * 2 >= element.own_bytes) {
    return false;
  }
  // "Colmar, 28.10.2021, 058/21", of the article's "meta", has signs of sentences, too.
  if (element.own_bytes >= kSurelyBytes || !is_small(outline, at) ||
      (kinds_of_element(*element.node) & (kPublicationWord | kSiteBoilerplate)) !=
          kPublicationWord) {
    return true;
  }
  const std::string text = html_lines(*element.node, {});
  return !text_has_digit(text) || ends_with_any(trim(text), {".", "!", "?", "…", ":", "»", "\""});
}

bool is_run_of_text(const PageOutline& outline, std::size_t at) {
  constexpr std::uint32_t kLeastBytes = 100;
  const PageElement& run = outline[at];
  if (run.block || run.text_bytes < kLeastBytes || run.link_bytes * 2 > run.text_bytes) {
    return false;
  }
  std::size_t block = run.parent;
  while (block != 0 && !outline[block].block) block = outline[block].parent;
  return is_element(outline.node(block), GUMBO_TAG_P) && is_outline_paragraph(outline[block]);
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

bool is_behind_wall(const GumboNode& node, bool is_text) {
  return (is_text || is_heading_element(node)) && attribute_has_word(node, "class", "paywall");
}

bool begins_sentence(const GumboNode& element) {
  const GumboVector& siblings = element.parent->v.element.children;
  const unsigned next = static_cast<unsigned>(element.index_within_parent) + 1;
  if (next >= siblings.length) return false;
  const auto& behind = *static_cast<const GumboNode*>(siblings.data[next]);
  if (behind.type != GUMBO_NODE_TEXT) return false;
  const std::string_view text = trim(behind.v.text.text);
  return !text.empty() && is_ascii_lower(text.front());
}

bool is_box_of_dates(const PageOutline& outline, std::size_t at) {
  constexpr int kLeastLikeness = 40;
  return is_element(*outline[at].node, GUMBO_TAG_ASIDE) && holds_dates(outline, at) &&
         body_likeness_of_names(*outline[outline[at].parent].node) >= kLeastLikeness;
}

bool is_box_of_text(const PageOutline& outline, std::size_t at) {
  constexpr std::size_t kFewestParagraphs = 2;
  constexpr int kLeastLikeness = 50;
  constexpr int kNear = 3;
  constexpr unsigned kAnyBoilerplate = kLikelyBoilerplate | kSureBoilerplate | kSiteBoilerplate |
                                       kReadersBoilerplate | kElsewhereWord;
  const PageElement& box = outline[at];
  if (!is_element(*box.node, GUMBO_TAG_ASIDE) || box.link_bytes * 10 > box.text_bytes ||
      (kinds_of_element(*box.node) & kAnyBoilerplate) != 0) {
    return false;
  }
  std::size_t around = box.parent;
  for (int step = 1; step < kNear && body_likeness_of_names(*outline[around].node) < kLeastLikeness;
       ++step) {
    around = outline[around].parent;
  }
  if (body_likeness_of_names(*outline[around].node) < kLeastLikeness) return false;
  std::size_t paragraphs = 0;
  bool headed = false;
  for (std::size_t i = at + 1; i < box.end; ++i) {
    headed = headed || is_heading_element(*outline[i].node);
    paragraphs += is_outline_paragraph(outline[i]) ? 1 : 0;
  }
  return headed && paragraphs >= kFewestParagraphs;
}

bool is_carousel_of_text(const PageOutline& outline, std::size_t at) {
  constexpr std::ptrdiff_t kFewestParagraphs = 2;
  constexpr std::string_view kSlides[] = {"carousel", "slider", "slides"};
  const PageElement& box = outline[at];
  if (box.prose_bytes * 2 < box.text_bytes || box.link_bytes * 10 > box.text_bytes ||
      !has_class_word(*box.node, kSlides)) {
    return false;
  }
  const auto begin = outline.elements().begin();
  const auto first = begin + static_cast<std::ptrdiff_t>(at);
  const auto around = begin + static_cast<std::ptrdiff_t>(box.parent);
  return std::any_of(around + 1, first, is_outline_paragraph) &&
         std::count_if(first, begin + box.end, is_outline_paragraph) >= kFewestParagraphs;
}

bool is_in_figure(const PageOutline& outline, std::size_t at) {
  constexpr int kNear = 3;
  for (int step = 0; step < kNear && at != 0; ++step) {
    at = outline[at].parent;
    if (is_element(outline.node(at), GUMBO_TAG_FIGURE)) return true;
  }
  return false;
}

bool is_paragraph_under_title(const PageOutline& outline, std::size_t title, std::size_t at) {
  constexpr std::uint32_t kLeastBytes = 120;
  constexpr std::uint32_t kMostDistance = 200;
  const PageElement& element = outline[at];
  if (title == 0 || at < outline[title].end || !is_outline_paragraph(element)) return false;
  const std::uint32_t under = outline[title].text_at + outline[title].text_bytes;
  if (element.text_bytes < kLeastBytes || element.link_bytes > 0 ||
      element.text_at > under + kMostDistance) {
    return false;
  }
  for (std::size_t around = at; !outline.is_inside(title, around);
       around = outline[around].parent) {
    if (signs_article(outline.node(around)) ||
        (kinds_of_element(outline.node(around)) & kAuthorWord) != 0) {
      return false;
    }
  }
  return true;
}

}  // namespace glane
