#include "page/article/stated_lead.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/html/html_text.hpp"

namespace glane {

namespace {

constexpr std::uint32_t kLeastBytes = 40;
constexpr std::uint32_t kLeastMarkedBytes = 25;  // that says itself what it is
constexpr std::uint32_t kMostBytes = 1000;
constexpr std::uint32_t kMostDistance = 2500;

struct Description {
  std::string letters;
  std::uint32_t bytes = 0;  // without blanks, as an outline counts
  bool cut = false;
};

Description read_description(std::string_view text) {
  Description description;
  description.cut = ends_with_any(text, {"...", "\u2026", "[\u2026]"});
  description.letters = letters_of_lead(text);
  description.bytes = static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return c != ' ' && c != '\n'; }));
  return description;
}

bool is_beside_text(const GumboNode& element) {
  for (const GumboNode* node = &element; node != nullptr; node = node->parent) {
    if (is_element(*node, GUMBO_TAG_FIGURE) || is_element(*node, GUMBO_TAG_ASIDE)) return true;
  }
  return false;
}

// Of the article, and not of who wrote it or of a review below it.
bool is_description(const GumboNode& element) {
  if (!attribute_has_word(element, "itemprop", "description")) return false;
  for (const GumboNode* node = element.parent; node != nullptr; node = node->parent) {
    const std::string_view type = attribute_of(*node, "itemtype");
    if (!type.empty()) return contains_any(type, {"Article", "Posting"});
  }
  return false;
}

bool shows(const PageElement& element, const Description& description) {
  constexpr std::uint32_t kMostSigns = 12;  // bytes of signs in which the two may differ
  const bool is_as_long = element.text_bytes + kMostSigns >= description.bytes &&
                          element.text_bytes <= description.bytes + kMostSigns;
  const bool is_paragraph = element.own_bytes == element.text_bytes;
  const bool may_go_on = description.cut && is_paragraph && element.text_bytes >= description.bytes;
  if (description.bytes < kLeastBytes || !(is_as_long || may_go_on)) return false;
  const std::string letters = letters_of_lead(html_lines(*element.node, {}));
  return letters == description.letters || (may_go_on && letters.starts_with(description.letters));
}

}  // namespace

// Signs are written in one way for machines, and in another for people.
std::string letters_of_lead(std::string_view text) {
  const std::string key = normalised(text);
  std::string letters;
  for (const std::string_view word : words_of_normalised(key)) letters += word;
  return letters;
}

std::size_t find_stated_lead(const PageOutline& outline, std::size_t title,
                             const std::vector<std::string>& descriptions) {
  if (title == 0) return 0;
  std::vector<Description> sought;
  for (const std::string& each : descriptions) sought.push_back(read_description(each));
  const std::string headline = letters_of_lead(html_lines(outline.node(title), {}));
  std::erase_if(sought, [&](const Description& each) { return each.letters == headline; });
  const std::uint32_t under = outline[title].text_at + outline[title].text_bytes;
  for (std::size_t at = outline[title].end; at < outline.size(); ++at) {
    const PageElement& element = outline[at];
    if (element.text_at > under + kMostDistance) break;
    const bool may_be_lead = !element.hidden && element.text_bytes >= kLeastMarkedBytes &&
                             element.text_bytes <= kMostBytes &&
                             element.link_bytes * 4 < element.text_bytes;
    if (!may_be_lead) continue;
    const bool is_lead = is_description(*element.node) ||
                         std::any_of(sought.begin(), sought.end(),
                                     [&](const Description& each) { return shows(element, each); });
    if (is_lead && !is_beside_text(*element.node)) return at;
  }
  return 0;
}

}  // namespace glane
