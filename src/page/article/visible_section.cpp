#include "page/article/visible_section.hpp"

#include <algorithm>
#include <cstdint>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/article/section_link.hpp"
#include "page/article/section_name.hpp"
#include "page/document/url.hpp"
#include "page/html/element_text.hpp"
#include "page/html/html_text.hpp"
#include "page/html/part_names.hpp"
#include "page/html/selector.hpp"

namespace glane {

namespace {

bool is_trail(const GumboNode& node) {
  const std::string names = lower_ascii(attribute_of(node, "class")) + " " +
                            lower_ascii(attribute_of(node, "id")) + " " +
                            lower_ascii(attribute_of(node, "aria-label"));
  return contains_any(names, {"breadcrumb", "ariane"}) ||
         attribute_of(node, "itemtype").find("BreadcrumbList") != std::string_view::npos;
}

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
  for (std::size_t at = trail; at < outline[trail].end; ++at) {
    const GumboNode& node = outline.node(at);
    if (!is_element(node, GUMBO_TAG_A) || leads_home(node)) continue;
    if (lists_around(outline, at, trail) > 1) continue;  // a menu unfolds from the step
    const std::string step = squeeze_blanks(html_lines(node, {}));
    // The last one may be the page itself, cut short.
    if (!may_be_section(step, title) || headline.starts_with(normalised(step))) continue;
    if (step.size() > kLongestStep || ends_with_any(step, {"...", "\u2026"})) continue;
    section = {step, selector_of(outline.node(trail))};
  }
  return section;
}

// A link to what the article is filed under, the nearest to its title: recommended articles have
// theirs.
SourcedValue category_near_title(const PageOutline& outline, std::size_t headline,
                                 std::string_view title) {
  constexpr std::uint32_t kMostBytes = 60;
  SourcedValue section;
  std::size_t nearest = outline.size();
  for (std::size_t at = 1; at < outline.size(); ++at) {
    const PageElement& element = outline[at];
    if (element.hidden || element.text_bytes > kMostBytes) continue;
    if (!is_element(*element.node, GUMBO_TAG_A) ||
        !attribute_has_word(*element.node, "rel", "category")) {
      continue;
    }
    const std::size_t distance = at > headline ? at - headline : headline - at;
    const std::string name = text_inside(*element.node);
    if (distance >= nearest || !may_be_section(name, title)) continue;
    nearest = distance;
    section = {name, selector_of(*element.node)};
  }
  return section;
}

}  // namespace

SourcedValue find_visible_section(const PageOutline& outline, std::string_view title,
                                  std::string_view url) {
  constexpr std::uint32_t kMostBytes = 400;
  for (std::size_t at = 1; at < outline.size(); ++at) {
    const PageElement& element = outline[at];
    if (element.hidden || element.link_bytes == 0 || element.text_bytes > kMostBytes) continue;
    if (!is_small(outline, at) || !is_trail(*element.node)) continue;
    SourcedValue section = last_step_of_trail(outline, at, title);
    if (!section.value.empty()) return section;
  }
  const std::size_t headline = outline.find_title(title);
  SourcedValue category = category_near_title(outline, headline, title);
  return category.value.empty() ? find_section_link(outline, headline, title, url) : category;
}

}  // namespace glane
