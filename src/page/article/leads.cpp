#include "page/article/leads.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "base/text.hpp"
#include "page/html/boilerplate_names.hpp"
#include "page/html/html_text.hpp"
#include "page/html/part_names.hpp"

namespace glane {

namespace {

constexpr std::uint32_t kLeastLeadBytes = 40;
constexpr std::uint32_t kLeastNamedBytes = 15;

bool is_list(const GumboNode& node) {
  return is_element(node, GUMBO_TAG_UL) || is_element(node, GUMBO_TAG_OL);
}

bool is_subheadline(const GumboNode& node) {
  return attribute_has_word(node, "itemprop", "subheadline") ||
         attribute_has_word(node, "itemprop", "alternativeHeadline");
}

// A heading that is as long as a sentence, though it has no stop.
bool is_subtitle(const PageElement& element) {
  constexpr std::uint32_t kLeastBytes = 80;
  const GumboTag tag = element.node->v.element.tag;
  const bool is_line = (tag >= GUMBO_TAG_H2 && tag <= GUMBO_TAG_H4) || tag == GUMBO_TAG_P;
  return is_line && element.own_bytes >= kLeastBytes && element.link_bytes == 0;
}

// Says who wrote, or when: "page-intro__author".
bool is_of_byline(const GumboNode& node) {
  return signs_article(node) || (kinds_of_element(node) & (kAuthorWord | kDateWord)) != 0;
}

// Of several words, all in one line.
bool is_line_of_words(const PageElement& element, std::uint32_t least_bytes, int least_blanks) {
  constexpr std::uint32_t kMostBytes = 300;
  if (element.link_bytes > 0 || element.text_bytes < least_bytes ||
      element.text_bytes > kMostBytes || is_of_byline(*element.node)) {
    return false;
  }
  const std::string text = squeeze_blanks(html_lines(*element.node, {}));
  return std::count(text.begin(), text.end(), ' ') >= least_blanks;
}

// The line right under the title: a heading, or whatever the same element holds and no other.
bool is_under_title(const PageOutline& outline, std::size_t title_at, std::size_t at) {
  constexpr int kLeastHeadingBlanks = 2;
  constexpr int kLeastBlanks = 4;
  const PageElement& element = outline[at];
  const PageElement& title = outline[title_at];
  if (!element.block || element.text_at != title.text_at + title.text_bytes) return false;
  if (is_heading_element(*element.node)) {
    return is_line_of_words(element, kLeastNamedBytes, kLeastHeadingBlanks);
  }
  const std::size_t around = element.parent;
  return around == title.parent && outline[around].text_at == title.text_at &&
         outline[around].end == element.end && element.own_bytes == element.text_bytes &&
         is_line_of_words(element, kLeastLeadBytes, kLeastBlanks);
}

bool is_named_lead(const PageElement& element) {
  constexpr int kLeastBlanks = 2;
  const bool is_named = is_lead_name(*element.node) || is_subheadline(*element.node);
  if (!is_named) return false;
  if (element.text_bytes >= kLeastLeadBytes && element.link_bytes * 2 < element.text_bytes) {
    return true;
  }
  return element.block && element.own_bytes == element.text_bytes &&
         is_line_of_words(element, kLeastNamedBytes, kLeastBlanks);
}

}  // namespace

std::vector<std::size_t> find_leads(const PageOutline& outline, const std::vector<Mark>& marks,
                                    std::size_t title, std::size_t body) {
  std::vector<std::size_t> leads;
  for (std::size_t at = outline[title].end; at < body; ++at) {
    if (marks[at] != Mark::kept || outline.is_inside(body, at)) continue;
    const PageElement& element = outline[at];
    const bool is_lead = is_outline_paragraph(element) || is_subtitle(element) ||
                         is_under_title(outline, title, at) || is_ingredient(*element.node) ||
                         is_named_lead(element);
    if (!is_lead) continue;
    leads.push_back(at);
    at = element.end - 1;
  }
  return leads;
}

bool holds_subheadline(const PageOutline& outline, std::size_t at) {
  constexpr std::size_t kMostElements = 4;
  const std::size_t end = std::min<std::size_t>(outline[at].end, at + kMostElements);
  for (std::size_t inner = at; inner < end; ++inner) {
    if (is_subheadline(outline.node(inner)) && outline[inner].text_bytes >= kLeastLeadBytes) {
      return true;
    }
  }
  return false;
}

bool is_ingredient(const GumboNode& node) {
  return attribute_has_word(node, "itemprop", "recipeIngredient") ||
         attribute_has_word(node, "itemprop", "ingredients") ||
         ((is_list(node) || is_element(node, GUMBO_TAG_TABLE)) && is_ingredients_name(node));
}

}  // namespace glane
