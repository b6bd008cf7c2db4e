#include "page/article/linked_blocks.hpp"

#include <algorithm>
#include <string_view>

#include "base/contains.hpp"
#include "base/lines.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/document/url.hpp"
#include "page/html/html_text.hpp"
#include "page/plain_text/boilerplate_lines.hpp"

namespace glane {

namespace {

// Of <link rel="canonical">; empty: the page has none.
std::string own_site(const PageOutline& outline) {
  for (const PageElement& element : outline.elements()) {
    if (is_element(*element.node, GUMBO_TAG_LINK) &&
        attribute_has_word(*element.node, "rel", "canonical")) {
      return site_of_url(attribute_of(*element.node, "href"));
    }
    if (is_element(*element.node, GUMBO_TAG_BODY)) break;
  }
  return "";
}

// "[Lien vers la traduction]": a remark, which no headline is.
bool is_in_brackets(const GumboNode& line) {
  const std::string text = squeeze_blanks(html_lines(line, {}));
  return text.size() > 2 && ((text.front() == '[' && text.back() == ']') ||
                             (text.front() == '(' && text.back() == ')'));
}

// "21) Le pont", "3. Le port": of a list that the article counts down.
bool is_numbered(const GumboNode& heading) {
  const std::string text = squeeze_blanks(html_lines(heading, {}));
  const std::size_t digits = text.find_first_not_of("0123456789");
  constexpr std::size_t kMostDigits = 3;
  return digits != 0 && digits != text.npos && digits <= kMostDigits &&
         (text[digits] == ')' || text[digits] == '.' || text[digits] == ':');
}

// "[Related: ...]", "Also: see ...": to other pages, wherever they are.
bool recommends(const GumboNode& line) {
  std::string key = normalised(squeeze_blanks(html_lines(line, {})));
  key.erase(0, std::min(key.find_first_not_of("[( "), key.size()));
  return boilerplate_of_line(Line{key, key}) ||
         starts_with_any(key, {"also: ", "see also", "mira: ", "mire: ", "lea: ", "lee: ", "vea: ",
                               "ver: ", "read: ", "watch: ", "lire: ", "voir: "});
}

}  // namespace

LinkedBlocks::LinkedBlocks(const PageOutline& outline)
    : outline_(outline),
      own_site_(own_site(outline)),
      inside_(outline.size()),
      before_(outline.size()),
      behind_(outline.size()) {
  constexpr std::uint32_t kFewWords = 25;  // bytes
  for (std::size_t at = 1; at < outline.size(); ++at) {
    const PageElement& block = outline[at];
    if (!block.block || block.text_bytes == 0) continue;
    Inside& around = inside_[block.parent];
    before_[at] = around.last;
    if (around.last != 0) behind_[around.last] = at;
    around.last = at;
    ++around.blocks;
    if (is_linked(at)) ++around.linked;
    if (is_outline_paragraph(block)) ++around.paragraphs;
    if (block.text_bytes - block.link_bytes >= kFewWords) ++around.unlinked;
  }
}

bool LinkedBlocks::is_linked(std::size_t at) const {
  return outline_[at].link_bytes * 10 >= outline_[at].text_bytes * 9;
}

bool LinkedBlocks::is_text(std::size_t at) const {
  const PageElement& block = outline_[at];
  if (!block.block || block.link_bytes * 10 <= block.text_bytes * 8) return false;
  const GumboNode& node = *block.node;
  if (is_element(node, GUMBO_TAG_LI)) return is_item_of_text(at);
  constexpr std::uint32_t kLeastHeadingBytes = 40;  // "Photos of the day" leads to them
  constexpr std::uint32_t kParagraphsEach = 3;      // more links are ways through the site
  if (is_heading_element(node)) {
    const bool is_of_what_is_shown = is_numbered(node) || leads_elsewhere(at);
    if (!is_of_what_is_shown && block.text_bytes < kLeastHeadingBytes) return false;
    return is_alone(at, is_of_what_is_shown ? 1 : kParagraphsEach) && !recommends(node);
  }
  return is_element(node, GUMBO_TAG_P) && (is_in_brackets(node) || leads_elsewhere(at)) &&
         is_alone(at, kParagraphsEach) && !recommends(node);
}

bool LinkedBlocks::is_item_of_text(std::size_t at) const {
  const PageElement& item = outline_[at];
  const GumboNode& list = outline_.node(item.parent);
  if (!is_element(list, GUMBO_TAG_UL) && !is_element(list, GUMBO_TAG_OL)) return false;
  const Inside& items = inside_[item.parent];
  return inside_[at].blocks == 0 && items.unlinked * 2 >= items.blocks;
}

bool LinkedBlocks::leads_elsewhere(std::size_t at) const {
  if (own_site_.empty()) return false;
  for (std::size_t inner = at + 1; inner < outline_[at].end; ++inner) {
    const GumboNode& node = outline_.node(inner);
    if (!is_element(node, GUMBO_TAG_A)) continue;
    const std::string site = site_of_url(attribute_of(node, "href"));
    if (site.empty() || site == own_site_) return false;
  }
  return true;
}

bool LinkedBlocks::is_alone(std::size_t at, std::uint32_t paragraphs_each) const {
  constexpr std::uint32_t kFewestParagraphs = 3;
  const Inside& around = inside_[outline_[at].parent];
  const auto is_way = [&](std::size_t block) { return block != 0 && is_linked(block); };
  return around.paragraphs >= kFewestParagraphs &&
         around.linked * paragraphs_each <= around.paragraphs && !is_way(before_[at]) &&
         !is_way(behind_[at]);
}

}  // namespace glane
