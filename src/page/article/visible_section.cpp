#include "page/article/visible_section.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/article/section_filing.hpp"
#include "page/article/section_link.hpp"
#include "page/article/site_name.hpp"
#include "page/document/url.hpp"
#include "page/html/element_text.hpp"
#include "page/html/html_text.hpp"
#include "page/html/part_names.hpp"
#include "page/html/selector.hpp"

namespace glane {

namespace {

// "category-link", "article-header__category" on the link, on what it holds, or on what holds it
// alone or in a row of a few; menus have such names beside their own, and a box of facts has rows.
bool is_named_category(const PageOutline& outline, std::size_t link) {
  if (!is_element(outline.node(link), GUMBO_TAG_A)) return false;
  constexpr std::uint32_t kMostBytesOfRow = 60;
  constexpr std::uint32_t kMostBytesOfSigns = 3;
  constexpr std::size_t kMostNames = 3;  // a menu's item and a post have more
  constexpr std::string_view kCategoryWords[] = {"category", "categorie", "kategorie", "categoria",
                                                 "rubrique"};
  const auto is_named = [&](std::size_t at) {
    const auto names = names_in(attribute_of(outline.node(at), "class"));
    return names.size() <= kMostNames &&
           std::any_of(names.begin(), names.end(), [&](std::string_view name) {
             return (kinds_in_name(name) & kSiteBoilerplate) == 0 && has_word(name, kCategoryWords);
           });
  };
  const std::size_t around = outline[link].parent;
  const PageElement& row = outline[around];
  const bool is_row =
      row.text_bytes == outline[link].text_bytes ||
      (row.text_bytes <= kMostBytesOfRow && row.text_bytes <= row.link_bytes + kMostBytesOfSigns &&
       !is_element(outline.node(around), GUMBO_TAG_TD));
  const bool is_whole =
      outline[link].end == link + 2 && outline[link + 1].text_bytes == outline[link].text_bytes;
  return is_named(link) || (is_row && is_named(around)) || (is_whole && is_named(link + 1));
}

// By its own word: rel=category, itemprop=articleSection.
bool is_filed_under(const PageOutline& outline, std::size_t at) {
  const GumboNode& node = outline.node(at);
  return attribute_has_word(node, "rel", "category") ||
         (attribute_has_word(node, "itemprop", "articleSection") && outline[at].text_bytes > 0);
}

// Elements in the smallest one around both: few where they are of one head.
std::size_t elements_around(const PageOutline& outline, std::size_t at, std::size_t headline) {
  std::size_t around = headline;
  while (around != 0 && !outline.is_inside(at, around)) around = outline[around].parent;
  return outline[around].end - around;
}

// A link to what the article is filed under, the nearest to its title: recommended articles have
// theirs.
SourcedValue category_near_title(const SectionPage& page) {
  constexpr std::uint32_t kMostBytes = 48;
  constexpr std::uint32_t kMostDistance = 300;  // of what has a name alone, as in cards
  const PageOutline& outline = page.outline;
  const std::size_t headline = page.headline;
  const std::size_t article = article_around(outline, headline);
  const auto is_near = [&](std::size_t at) {
    const std::uint32_t begin = outline[headline].text_at;
    const std::uint32_t text_at = outline[at].text_at;
    const bool is_about = (text_at > begin ? text_at - begin : begin - text_at) <= kMostDistance;
    return headline != 0 && (is_about || (article != 0 && outline.is_inside(at, article)));
  };
  SourcedValue section;
  // By what is around both, then by the way between.
  std::pair nearest{outline.size() + 1, outline.size()};
  for (std::size_t at = 1; at < outline.size(); ++at) {
    const PageElement& element = outline[at];
    if (element.hidden || element.text_bytes > kMostBytes) continue;
    const bool is_named =
        is_near(at) && is_named_category(outline, at) && !is_menu_link(outline, at);
    if (!is_named && !is_filed_under(outline, at)) continue;
    const std::pair distance{elements_around(outline, at, headline),
                             at > headline ? at - headline : headline - at};
    const std::string name = section_as_written(text_inside(*element.node));
    if (distance >= nearest || !page.may_be_section(name)) continue;
    nearest = distance;
    section = {name, selector_of(*element.node)};
  }
  return section;
}

// "8. November 2021 | Aktuelles"
bool says_among_parts(std::string_view line, const std::string& key) {
  const std::vector<std::string_view> parts = parts_of_line(line);
  return parts.size() > 1 && text_has_digit(line) &&
         std::any_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return normalised(part) == key; });
}

}  // namespace

SourcedValue find_visible_section(const SectionPage& page) {
  for (const auto find : {category_near_title, find_stated_filing, find_section_link}) {
    SourcedValue section = find(page);
    if (!section.value.empty()) return section;
  }
  return {};
}

SourcedValue find_marked_menu_item(const SectionPage& page) {
  constexpr std::uint32_t kMostBytes = 40;
  const PageOutline& outline = page.outline;
  SourcedValue section;
  for (std::size_t at = 1; at < outline.size(); ++at) {
    const std::size_t item = outline[at].parent;
    if (!is_element(outline.node(at), GUMBO_TAG_A) || outline[at].text_bytes > kMostBytes) continue;
    if (!attribute_has_word(outline.node(item), "class", "current-post-parent")) continue;
    std::string name = text_inside(outline.node(at));
    // A menu under the item has the narrower ones.
    if (!page.may_be_section(name)) continue;
    section = {std::move(name), selector_of(outline.node(item))};
  }
  return section;
}

std::string section_as_shown(const SectionPage& page, std::string_view section, ShownWhere place) {
  constexpr std::size_t kMostBytes = 60;
  constexpr std::uint32_t kHead = 600;  // of visible text behind the title
  constexpr std::uint32_t kOver = 300;  // before it
  const PageOutline& outline = page.outline;
  const auto is_in_head = [&](std::size_t at) {
    const std::uint32_t text_at = outline[at].text_at;
    return page.headline != 0 && text_at + kOver >= page.title_begin() &&
           text_at <= page.title_end() + kHead && !outline.is_inside(at, page.headline) &&
           !is_menu_link(outline, at);
  };
  const auto is_in_menu = [&](std::size_t at) {
    return page.headline == 0 || outline[at].text_at <= page.title_end() + kHead ||
           is_menu_link(outline, at);
  };
  const bool is_head = place == ShownWhere::head;
  const bool is_for_machines = is_written_for_machines(section);
  const std::string wanted = letters_in_address(section);
  // Accents and signs that letters leave out.
  const std::size_t most_bytes = is_head ? kMostBytes : std::min(kMostBytes, wanted.size() * 2 + 8);
  const std::string key = normalised(section);
  std::string shown;
  for (std::size_t at = 1; at < outline.size(); ++at) {
    const PageElement& element = outline[at];
    const bool has_length = element.text_bytes >= wanted.size() && element.text_bytes <= most_bytes;
    if (element.hidden || !has_length) continue;
    if (!(is_head ? is_in_head(at) : is_in_menu(at))) continue;
    std::string text = section_as_written(text_inside(*element.node));
    const bool is_same =
        is_for_machines ? letters_in_address(text) == wanted : normalised(text) == key;
    if (!is_same && !(is_head && says_among_parts(text, key))) continue;
    if (!is_same) text = section;
    const bool is_fuller = is_for_machines || (is_ascii_text(section) && !is_ascii_text(text));
    if (!is_fuller) text = section;
    if (shown.empty() || is_in_capitals(shown)) shown = std::move(text);
  }
  return shown;
}

}  // namespace glane
