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

std::size_t lists_around(const PageOutline& outline, std::size_t at, std::size_t trail) {
  const auto is_list = [&](std::size_t each) {
    return is_element(outline.node(each), GUMBO_TAG_UL) ||
           is_element(outline.node(each), GUMBO_TAG_OL);
  };
  std::size_t lists = is_list(trail) ? 1 : 0;
  for (; at > trail; at = outline[at].parent) lists += is_list(at) ? 1 : 0;
  return lists;
}

SourcedValue last_step_of_trail(const PageOutline& outline, std::size_t trail,
                                std::string_view title) {
  constexpr std::size_t kLongestStep = 60;
  const std::string headline = normalised(title);
  SourcedValue section;
  bool is_marked = false;  // by schema.org's words: other links beside are no steps
  for (std::size_t at = trail; at < outline[trail].end; ++at) {
    const GumboNode& node = outline.node(at);
    if (!is_element(node, GUMBO_TAG_A)) continue;
    const bool is_item = attribute_has_word(node, "itemprop", "item");
    if (is_marked && !is_item) continue;
    is_marked = is_item;
    if (leads_home(node)) continue;
    if (lists_around(outline, at, trail) > 1) continue;  // a menu unfolds from the step
    std::string step = name_behind_all(squeeze_blanks(html_lines(node, {})));
    step.erase(0, step.find_first_not_of("/> "));
    // The last one may be the page itself, cut short.
    if (!may_be_section(step, title) || headline.starts_with(normalised(step))) continue;
    if (step.size() > kLongestStep || ends_with_any(step, {".", "\u2026"})) continue;
    section = {step, selector_of(outline.node(trail))};
  }
  return section;
}

// The steps of a trail that leads nowhere: "RTL > News > Un titre", and the names that schema.org's
// words mark.
std::vector<std::string> steps_without_links(const PageOutline& outline, std::size_t trail) {
  std::vector<std::string> steps;
  for (std::size_t at = trail; at < outline[trail].end; ++at) {
    const GumboNode& node = outline.node(at);
    if (!attribute_has_word(node, "itemprop", "name")) continue;
    steps.push_back(squeeze_blanks(html_lines(node, {})));
  }
  if (!steps.empty()) return steps;
  const std::string line = squeeze_blanks(html_lines(outline.node(trail), {}));
  for (const std::string_view sign : {">", "\u203a", "\u00bb", " / "}) {
    const std::vector<std::string_view> parts = split(line, sign);
    if (parts.size() < 3) continue;
    for (const std::string_view part : parts) steps.emplace_back(trim(part));
    break;
  }
  return steps;
}

// The step before the last one, which is the page itself; the first is the site.
SourcedValue last_step_without_link(const PageOutline& outline, std::size_t trail,
                                    std::string_view title) {
  const std::vector<std::string> steps = steps_without_links(outline, trail);
  if (steps.size() < 3 || outline[trail].link_bytes != 0) return {};
  const std::string& step = steps[steps.size() - 2];
  if (!may_be_section(step, title)) return {};
  return {step, selector_of(outline.node(trail))};
}

SourcedValue find_trail(const SectionPage& page) {
  constexpr std::uint32_t kMostBytes = 400;
  const PageOutline& outline = page.outline;
  for (std::size_t at = 1; at < outline.size(); ++at) {
    const PageElement& element = outline[at];
    if (element.hidden || element.text_bytes == 0 || element.text_bytes > kMostBytes) continue;
    if (!is_small(outline, at) || !is_breadcrumb_part(*element.node)) continue;
    SourcedValue section = last_step_of_trail(outline, at, page.title);
    if (section.value.empty()) section = last_step_without_link(outline, at, page.title);
    if (!section.value.empty()) return section;
  }
  return {};
}

// "category-link", "article-header__category" on the link, or on what holds it alone; menus have
// such names beside their own.
bool is_named_category(const PageOutline& outline, std::size_t link) {
  if (!is_element(outline.node(link), GUMBO_TAG_A)) return false;
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
  return is_named(link) ||
         (outline[around].text_bytes == outline[link].text_bytes && is_named(around));
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

// "/ Rhin", "› Villes".
std::string without_marks(std::string_view name) {
  bool is_marked = true;
  while (is_marked) {
    is_marked = false;
    for (const std::string_view mark : {"/", " ", "|", ">", "\u203a", "\u00bb"}) {
      if (!name.starts_with(mark)) continue;
      name.remove_prefix(mark.size());
      is_marked = true;
    }
  }
  return std::string(name);
}

// A link to what the article is filed under, the nearest to its title: recommended articles have
// theirs.
SourcedValue category_near_title(const SectionPage& page) {
  constexpr std::uint32_t kMostBytes = 60;
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
    const std::string name = without_marks(text_inside(*element.node));
    if (distance >= nearest || !may_be_section(name, page.title)) continue;
    nearest = distance;
    section = {name, selector_of(*element.node)};
  }
  return section;
}

// The menu's item that WordPress marks as what the post is filed under.
SourcedValue marked_menu_item(const SectionPage& page) {
  constexpr std::uint32_t kMostBytes = 40;
  const PageOutline& outline = page.outline;
  SourcedValue section;
  for (std::size_t at = 1; at < outline.size(); ++at) {
    const std::size_t item = outline[at].parent;
    if (!is_element(outline.node(at), GUMBO_TAG_A) || outline[at].text_bytes > kMostBytes) continue;
    if (!attribute_has_word(outline.node(item), "class", "current-post-parent")) continue;
    std::string name = text_inside(outline.node(at));
    // A menu under the item has the narrower ones.
    if (!may_be_section(name, page.title)) continue;
    section = {std::move(name), selector_of(outline.node(item))};
  }
  return section;
}

}  // namespace

SourcedValue find_visible_section(const SectionPage& page) {
  for (const auto find :
       {find_trail, category_near_title, find_stated_filing, find_section_link, marked_menu_item}) {
    SourcedValue section = find(page);
    if (!section.value.empty()) return section;
  }
  return {};
}

std::string section_as_shown(const PageOutline& outline, std::string_view section,
                             std::size_t headline) {
  constexpr std::size_t kMostBytes = 60;
  constexpr std::uint32_t kHead = 600;  // of visible text behind the title
  const std::uint32_t head_end = outline[headline].text_at + outline[headline].text_bytes + kHead;
  const bool is_for_machines = is_written_for_machines(section);
  const std::string wanted = letters_in_address(section);
  // Accents and signs that letters leave out.
  const std::size_t most_bytes = std::min(kMostBytes, wanted.size() * 2 + 8);
  const std::string key = normalised(section);
  std::string shown;
  for (std::size_t at = 1; at < outline.size(); ++at) {
    const PageElement& element = outline[at];
    const bool has_length = element.text_bytes >= wanted.size() && element.text_bytes <= most_bytes;
    if (element.hidden || !has_length) continue;
    if (headline != 0 && element.text_at > head_end && !is_menu_link(outline, at)) continue;
    std::string text = text_inside(*element.node);
    const bool is_same =
        is_for_machines ? letters_in_address(text) == wanted : normalised(text) == key;
    if (!is_same) continue;
    const bool is_fuller = is_for_machines || (is_ascii_text(section) && !is_ascii_text(text));
    if (!is_fuller) text = section;
    if (shown.empty() || is_in_capitals(shown)) shown = std::move(text);
  }
  return shown;
}

}  // namespace glane
