#include "page/article/linked_blocks.hpp"

#include <algorithm>
#include <string_view>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/lines.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/document/url.hpp"
#include "page/html/html_text.hpp"
#include "page/plain_text/boilerplate_lines.hpp"
#include "page/plain_text/edge_lines.hpp"
#include "page/plain_text/phrases_to_reader.hpp"

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

// "Weitere Rezepte", "Jobs": over links to other pages.
bool is_over_ways(const GumboNode& label) {
  const std::string key = normalised(squeeze_blanks(html_lines(label, {})));
  return recommends(label) ||
         starts_with_any(key,
                         {"weitere ", "mehr ",    "more ",     "further ",  "other ",  "related ",
                          "latest ",  "autres ",  "d'autres ", "plus ",     "a lire",  "mas ",
                          "otros ",   "otras ",   "altri ",    "altre ",    "meer ",   "wiecej ",
                          "mais ",    "jobs",     "ahnliche ", "verwandte", "passend", "das konnte",
                          "top ",     "neueste ", "aktuelle ", "themen",    "topics",  "in this ",
                          "share",    "teilen",   "nos ",      "our ",      "unsere ", "nuestr",
                          "nostri ",  "nossos "});
}

// "Sign up here ...": a sentence to the reader.
bool invites(const GumboNode& line) {
  const std::string key = normalised(squeeze_blanks(html_lines(line, {})));
  return starts_with_any(key, {"click ", "get ", "sign up", "subscribe", "follow ", "join ",
                               "download ", "hier ", "jetzt ", "cliquez ", "abonne", "inscri"});
}

// "bbc" of "www.bbc.co.uk", whose pages "bbc.com" shows too.
std::string_view first_label(std::string_view site) {
  if (site.starts_with("www.")) site.remove_prefix(4);
  return site.substr(0, site.find('.'));
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
    if (is_outline_paragraph(block) || block.prose_bytes > 0) ++around.paragraphs;
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
  if (is_element(node, GUMBO_TAG_LI))
    return is_item_of_text(at) || is_list_of_text(outline_[at].parent);
  if (const std::size_t list = whole_list(at); list != 0) return is_list_of_text(list);
  constexpr std::uint32_t kLeastHeadingBytes = 40;  // "Photos of the day" leads to them
  constexpr std::uint32_t kParagraphsEach = 3;      // more links are ways through the site
  if (is_heading_element(node)) {
    const bool is_of_what_is_shown = is_numbered(node) || leads_elsewhere(at);
    if (!is_of_what_is_shown && block.text_bytes < kLeastHeadingBytes) return false;
    return is_alone(at, is_of_what_is_shown ? 1 : kParagraphsEach) && !recommends(node);
  }
  if (!is_element(node, GUMBO_TAG_P)) return false;
  const std::size_t line = whole_line(at);
  if (goes_on_in_link(at) || is_sentence(at))
    return is_among_text(line, 1) && !recommends(node) && !invites(node);
  return (is_in_brackets(node) || leads_elsewhere(at)) && is_alone(line, kParagraphsEach) &&
         !recommends(node);
}

bool LinkedBlocks::is_item_of_text(std::size_t at) const {
  const PageElement& item = outline_[at];
  const GumboNode& list = outline_.node(item.parent);
  if (!is_element(list, GUMBO_TAG_UL) && !is_element(list, GUMBO_TAG_OL)) return false;
  const Inside& items = inside_[item.parent];
  constexpr std::uint32_t kFewestParagraphs = 3;
  const std::size_t around = outline_[whole_line(item.parent)].parent;
  const bool is_among_paragraphs = inside_[around].paragraphs >= kFewestParagraphs;
  return inside_[at].blocks == 0 && (items.unlinked * 2 >= items.blocks ||
                                     (is_among_paragraphs && items.linked * 2 <= items.blocks));
}

// Some templates lay each paragraph out in an element of its own.
std::size_t LinkedBlocks::whole_line(std::size_t at) const {
  while (outline_[at].parent != 0 && inside_[outline_[at].parent].blocks == 1) {
    at = outline_[at].parent;
  }
  return at;
}

// "And <a>the fury which followed.</a>": words that a link goes on with, in small letters.
bool LinkedBlocks::goes_on_in_link(std::size_t at) const {
  constexpr std::uint32_t kLeastBytes = 30;
  const PageElement& line = outline_[at];
  std::size_t link = at + 1;
  while (link < line.end && !is_element(outline_.node(link), GUMBO_TAG_A)) ++link;
  if (link == line.end || line.text_bytes < kLeastBytes) return false;
  const PageElement& first = outline_[link];
  if (first.text_at == line.text_at) return false;
  const std::string text = squeeze_blanks(html_lines(*line.node, {}));
  const std::string linked = squeeze_blanks(html_lines(*first.node, {}));
  const std::size_t begin = text.find(linked);
  if (linked.empty() || begin == text.npos || begin < 2) return false;
  return is_ascii_lower(linked.front()) && text[begin - 1] == ' ' && text[begin - 2] != ':';
}

// With a full stop, which headlines lack.
bool LinkedBlocks::is_sentence(std::size_t at) const {
  constexpr std::uint32_t kLeastBytes = 70;
  if (outline_[at].text_bytes < kLeastBytes) return false;
  const std::string text = squeeze_blanks(html_lines(outline_.node(at), {}));
  return ends_with_any(text, {".", ".”", ".\"", ".»"}) && !ends_with_any(text, {"..", "…"});
}

// The list that is all the text of the element, or itself; 0: there is none.
std::size_t LinkedBlocks::whole_list(std::size_t at) const {
  constexpr std::size_t kNear = 3;  // in what lays it out
  const std::size_t end = std::min<std::size_t>(outline_[at].end, at + kNear);
  for (std::size_t inner = at; inner < end; ++inner) {
    const GumboNode& node = outline_.node(inner);
    const bool is_list = is_element(node, GUMBO_TAG_UL) || is_element(node, GUMBO_TAG_OL);
    if (is_list) return outline_[inner].text_bytes == outline_[at].text_bytes ? inner : 0;
  }
  return 0;
}

bool LinkedBlocks::is_list_of_text(std::size_t list) const {
  if (whole_list(list) != list) return false;
  if (!under_label_.contains(list)) under_label_[list] = is_list_under_label(list);
  return under_label_[list];
}

// A list whose links lead to other sites, or that a heading of the text stands over.
bool LinkedBlocks::is_list_under_label(std::size_t list) const {
  constexpr std::uint32_t kFewestParagraphs = 3;
  constexpr std::uint32_t kMostLabelBytes = 90;
  const std::size_t whole = whole_line(list);
  const std::size_t label = before_[whole];
  const std::uint32_t paragraphs = inside_[outline_[whole].parent].paragraphs;
  if (label == 0 || paragraphs == 0 || is_linked(label)) return false;
  if (is_over_ways(outline_.node(label))) return false;
  constexpr std::uint32_t kLeastNameBytes = 15;  // shorter ones are sites that it is shared on
  const bool are_names = outline_[list].text_bytes >= kLeastNameBytes * inside_[list].blocks;
  if (leads_elsewhere(list) && (are_names || !is_outline_paragraph(outline_[label]))) {
    return true;
  }
  const std::string text = squeeze_blanks(html_lines(outline_.node(label), {}));
  const std::size_t behind = behind_[whole];
  const bool is_label = outline_[label].text_bytes <= kMostLabelBytes &&
                        (is_heading_element(outline_.node(label)) || text.ends_with(':'));
  return paragraphs >= kFewestParagraphs && is_label && behind != 0 && !is_linked(behind) &&
         !is_announcement(text) && count_phrases_to_reader(normalised(text)) == 0;
}

bool LinkedBlocks::leads_elsewhere(std::size_t at) const {
  if (own_site_.empty()) return false;
  for (std::size_t inner = at + 1; inner < outline_[at].end; ++inner) {
    const GumboNode& node = outline_.node(inner);
    if (!is_element(node, GUMBO_TAG_A)) continue;
    const std::string site = site_of_url(attribute_of(node, "href"));
    if (site.empty() || first_label(site) == first_label(own_site_)) return false;
  }
  return true;
}

bool LinkedBlocks::is_among_text(std::size_t at, std::uint32_t paragraphs_each) const {
  constexpr std::uint32_t kFewestParagraphs = 3;
  const Inside& around = inside_[outline_[at].parent];
  return around.paragraphs >= kFewestParagraphs &&
         around.linked * paragraphs_each <= around.paragraphs;
}

bool LinkedBlocks::is_alone(std::size_t at, std::uint32_t paragraphs_each) const {
  const auto is_way = [&](std::size_t block) { return block != 0 && is_linked(block); };
  return is_among_text(at, paragraphs_each) && !is_way(before_[at]) && !is_way(behind_[at]);
}

}  // namespace glane
