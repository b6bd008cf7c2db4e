#include "page/article/section_trail.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/article/page_heading.hpp"
#include "page/article/section_link.hpp"
#include "page/html/element_text.hpp"
#include "page/html/html_text.hpp"
#include "page/html/part_names.hpp"
#include "page/html/selector.hpp"

namespace glane {

namespace {

constexpr std::uint32_t kMostBytes = 400;  // of a trail
constexpr std::uint32_t kAboutTitle = 300;

bool is_list(const GumboNode& node) {
  return is_element(node, GUMBO_TAG_UL) || is_element(node, GUMBO_TAG_OL);
}

// "Quai Home", "Accueil-Le Quai"
bool is_named_home(std::string_view step) {
  constexpr std::string_view kHome[] = {"home", "homepage", "startseite", "accueil", "inicio"};
  return has_word(normalised(step), kHome);
}

class Trail {
 public:
  Trail(const SectionPage& page, std::size_t at)
      : page_(page), outline_(page.outline), at_(narrowed(at)) {}

  SourcedValue section() const {
    if (at_ == 0 || is_menu_at_foot()) return {};
    std::string step = last_linked_step();
    if (step.empty() && outline_[at_].link_bytes == 0) step = last_step_without_link();
    return step.empty() ? SourcedValue{} : SourcedValue{step, selector_of(outline_.node(at_))};
  }

 private:
  // Other lists and links may stand in what is named a trail: the first list, or what is named so
  // inside of it and has more than one link. 0: the list is empty.
  std::size_t narrowed(std::size_t trail) const {
    for (std::size_t at = trail + 1; at < outline_[trail].end; ++at) {
      const GumboNode& node = outline_.node(at);
      const bool is_link = is_element(node, GUMBO_TAG_A) && outline_[at].text_bytes > 0;
      if (is_link || is_list(outline_.node(trail))) break;
      if (!is_list(node) && (!is_breadcrumb_part(node) || links_in(at) < 2)) continue;
      if (outline_[at].text_bytes == 0) return 0;
      trail = at;
    }
    return trail;
  }

  std::size_t links_in(std::size_t around) const {
    std::size_t links = 0;
    for (std::size_t at = around; at < outline_[around].end; ++at) {
      links += is_element(outline_.node(at), GUMBO_TAG_A) ? 1 : 0;
    }
    return links;
  }

  // Named as a trail is, at the foot of the site, and not from the front page.
  bool is_menu_at_foot() const {
    bool is_in_footer = false;
    for (std::size_t around = at_; around != 0; around = outline_[around].parent) {
      if (is_element(outline_.node(around), GUMBO_TAG_ARTICLE)) return false;
      is_in_footer |= is_element(outline_.node(around), GUMBO_TAG_FOOTER);
    }
    if (!is_in_footer) return false;
    for (std::size_t at = at_; at < outline_[at_].end; ++at) {
      if (!is_element(outline_.node(at), GUMBO_TAG_A)) continue;
      return !leads_home(outline_.node(at)) && !is_named_home(text_inside(outline_.node(at)));
    }
    return false;
  }

  std::size_t lists_around(std::size_t at) const {
    std::size_t lists = is_list(outline_.node(at_)) ? 1 : 0;
    for (; at > at_; at = outline_[at].parent) lists += is_list(outline_.node(at)) ? 1 : 0;
    return lists;
  }

  // An item of a list that is lit: what stands behind it and is not is a menu.
  bool is_lit(std::size_t at) const {
    constexpr std::string_view kLit[] = {"active", "actif", "current", "aktiv", "selected"};
    const std::size_t item = outline_[at].parent;
    return is_element(outline_.node(item), GUMBO_TAG_LI) &&
           has_class_word(outline_.node(item), kLit);
  }

  // The page itself, which may be cut short.
  bool is_page(std::string_view step) const {
    constexpr std::size_t kShortest = 20;  // "Ski" begins many a headline
    const bool is_cut = ends_with_any(step, {"..", "\u2026"});
    while (step.ends_with('.')) step.remove_suffix(1);
    if (step.ends_with("\u2026")) step.remove_suffix(3);
    const std::string key = normalised(step);
    return (is_cut || key.size() >= kShortest) && normalised(page_.title).starts_with(key);
  }

  bool is_step(std::size_t at, std::string_view name) const {
    constexpr std::size_t kLongest = 60;
    const GumboNode& link = outline_.node(at);
    const bool is_of_author =
        attribute_has_word(link, "rel", "author") ||
        contains_any(attribute_of(link, "href"), {"/author/", "/autor/", "/auteur/", "/authors/"});
    return name.size() <= kLongest && !is_of_author && !leads_to_own_page(link, page_.url) &&
           !is_page(name) && !ends_with_any(name, {".", "\u2026"}) && page_.may_be_section(name);
  }

  std::string last_linked_step() const {
    std::string section;
    bool is_marked = false;  // by schema.org's words: other links beside are no steps
    bool is_first = true;
    bool is_behind_lit = false;
    for (std::size_t at = at_; at < outline_[at_].end; ++at) {
      const GumboNode& node = outline_.node(at);
      if (!is_element(node, GUMBO_TAG_A)) continue;
      const bool is_item = attribute_has_word(node, "itemprop", "item");
      if (is_marked && !is_item) continue;
      is_marked = is_item;
      if (lists_around(at) > 1) continue;  // a menu unfolds from the step
      const std::string written = section_as_written(squeeze_blanks(html_lines(node, {})));
      const bool is_home = leads_home(node) || (is_first && is_named_home(written));
      is_first = false;
      const std::string step = name_behind_all(written);
      if (is_behind_lit && !is_lit(at)) break;
      is_behind_lit = is_lit(at);
      if (!is_home && is_step(at, step)) section = step;
    }
    return section;
  }

  // The steps of a trail that leads nowhere: "RTL > News > Un titre", and the names that
  // schema.org's words mark.
  std::vector<std::string> steps_without_links() const {
    std::vector<std::string> steps;
    for (std::size_t at = at_; at < outline_[at_].end; ++at) {
      const GumboNode& node = outline_.node(at);
      if (!attribute_has_word(node, "itemprop", "name")) continue;
      steps.push_back(squeeze_blanks(html_lines(node, {})));
    }
    if (!steps.empty()) return steps;
    const std::string line = squeeze_blanks(html_lines(outline_.node(at_), {}));
    for (const std::string_view sign : {">", "\u203a", "\u00bb", " / "}) {
      const std::vector<std::string_view> parts = split(line, sign);
      if (parts.size() < 3) continue;
      for (const std::string_view part : parts) steps.emplace_back(trim(part));
      break;
    }
    return steps;
  }

  // The step before the last one, which is the page itself; the first is the site.
  std::string last_step_without_link() const {
    const std::vector<std::string> steps = steps_without_links();
    if (steps.size() < 3) return "";
    const std::string& step = steps[steps.size() - 2];
    return page_.may_be_section(step) ? step : "";
  }

  const SectionPage& page_;
  const PageOutline& outline_;
  const std::size_t at_;  // 0: none
};

// Links over the title from the front page on, to the page itself or parted as steps are.
bool looks_like_trail(const SectionPage& page, std::size_t at) {
  constexpr std::size_t kFirst = 8;  // elements; the front page's link stands among them
  constexpr std::size_t kMostSteps = 6;
  const PageOutline& outline = page.outline;
  const PageElement& element = outline[at];
  const std::uint32_t end = element.text_at + element.text_bytes;
  if (page.headline == 0 || end > page.title_begin()) return false;
  if (end + kAboutTitle < page.title_begin() || element.link_bytes == 0) return false;
  std::size_t first = at;
  while (first < std::min<std::size_t>(element.end, at + kFirst) &&
         !is_element(outline.node(first), GUMBO_TAG_A)) {
    ++first;
  }
  if (first >= element.end || !leads_home(outline.node(first))) return false;
  std::size_t links = 0;
  std::size_t last = first;
  for (std::size_t each = first; each < element.end; ++each) {
    if (!is_element(outline.node(each), GUMBO_TAG_A)) continue;
    ++links;
    last = each;
  }
  if (links < 2 || links > kMostSteps) return false;
  const std::string text = text_inside(*element.node);
  for (const std::string_view sign : {">", "\u203a", "\u00bb", "\u2192"}) {
    const std::size_t found = text.find(sign);
    if (found == text.npos || found == 0) continue;
    if (split(text, sign).size() >= links) return true;
  }
  std::string step = normalised(text_inside(outline.node(last)));
  while (ends_with_any(step, {".", "\u2026"})) step.pop_back();
  constexpr std::size_t kShortest = 12;
  return step.size() >= kShortest && normalised(page.title).starts_with(step);
}

// "nav-item--in-rootline", as TYPO3 marks the menu's way to the page.
bool is_lit_menu_item(const GumboNode& node) {
  return is_element(node, GUMBO_TAG_LI) &&
         attribute_of(node, "class").find("rootline") != std::string_view::npos;
}

}  // namespace

SourcedValue find_section_trail(const SectionPage& page) {
  const PageOutline& outline = page.outline;
  SourcedValue unnamed;
  for (std::size_t at = 1; at < outline.size(); ++at) {
    const PageElement& element = outline[at];
    if (element.hidden || element.text_bytes == 0 || element.text_bytes > kMostBytes) continue;
    if (!is_small(outline, at)) continue;
    const bool is_named = is_breadcrumb_part(*element.node) && !is_lit_menu_item(*element.node);
    if (!is_named && (!unnamed.value.empty() || !looks_like_trail(page, at))) continue;
    SourcedValue section = Trail(page, at).section();
    if (is_named && !section.value.empty()) return section;
    if (!is_named) unnamed = std::move(section);
  }
  return unnamed;
}

}  // namespace glane
