#include "page/article/section_kicker.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/contains.hpp"
#include "base/text.hpp"
#include "page/article/section_link.hpp"
#include "page/html/element_text.hpp"
#include "page/html/part_names.hpp"
#include "page/html/selector.hpp"

namespace glane {

namespace {

constexpr std::uint32_t kMostBytes = 30;    // of a kicker
constexpr std::uint32_t kMostBetween = 40;  // of a date between it and the title
constexpr std::uint32_t kMostBefore = 60;   // of what else the box has before the title

// What a line says of the headline itself, or of the site.
constexpr std::string_view kNoKickers[] = {
    "dachzeile", "topline",  "preline",     "pretitle", "overline", "roofline", "title",
    "subtitle",  "headline", "subheadline", "tagline",  "slogan",   "caption",  "copyright",
    "credit",    "site",     "description", "logo",     "brand",    "lead",     "intro",
    "teaser",    "location", "place",       "author",   "byline",   "hits",     "name"};

constexpr std::string_view kLabelWords[] = {
    "category", "categorie", "kategorie", "categoria", "cat",   "rubrique", "rubrik",
    "rubric",   "rubrica",   "ressort",   "section",   "topic", "tag",      "tags",
    "label",    "kicker",    "theme",     "channel",   "genre", "eyebrow",  "surtitre"};

// Of the section itself; a label or a tag may be of the matter.
constexpr std::string_view kSureWords[] = {"category", "categorie", "kategorie", "categoria",
                                           "rubrique", "rubrik",    "rubric",    "rubrica",
                                           "ressort",  "section",   "channel",   "subsection"};

constexpr GumboTag kNoLabels[] = {GUMBO_TAG_NAV, GUMBO_TAG_BUTTON, GUMBO_TAG_FIGURE,
                                  GUMBO_TAG_LI,  GUMBO_TAG_LABEL,  GUMBO_TAG_FORM};

class KickerSearch {
 public:
  KickerSearch(const SectionPage& page, bool must_be_named)
      : page_(page), outline_(page.outline), must_be_named_(must_be_named) {}

  SourcedValue find() const {
    for (std::size_t at = page_.headline - 1; at > 0; --at) {
      const PageElement& element = outline_[at];
      if (element.hidden || outline_.is_inside(page_.headline, at)) continue;
      if (element.text_at + element.text_bytes + kMostBetween < page_.title_begin()) break;
      if (element.text_bytes == 0 || !is_line(at)) continue;
      const std::string name = name_at(at);
      if (text_has_digit(name)) continue;
      const bool is_kicker = is_in_box(at) && is_label(at, name);
      return is_kicker ? SourcedValue{name, selector_of(*element.node)} : SourcedValue{};
    }
    return {};
  }

 private:
  bool is_line(std::size_t at) const {
    const PageElement& element = outline_[at];
    return element.block ? element.own_bytes == element.text_bytes
                         : outline_.is_inside(page_.headline, element.parent);
  }

  // Of links in a row the first.
  std::string name_at(std::size_t at) const {
    const bool is_of_links = outline_[at].link_bytes * 10 >= outline_[at].text_bytes * 9;
    for (std::size_t link = at; is_of_links && link < outline_[at].end; ++link) {
      if (is_element(outline_.node(link), GUMBO_TAG_A)) return text_inside(outline_.node(link));
    }
    return section_as_written(text_inside(outline_.node(at)));
  }

  // The smallest element around both begins hardly before it.
  bool is_in_box(std::size_t at) const {
    std::size_t box = outline_[page_.headline].parent;
    while (box != 0 && !outline_.is_inside(at, box)) box = outline_[box].parent;
    return outline_[box].text_at + kMostBefore >= page_.title_begin();
  }

  bool is_label(std::size_t at, std::string_view name) const {
    constexpr std::size_t kFewestBytes = 3;
    constexpr std::ptrdiff_t kMostBlanks = 2;
    if (name.size() < kFewestBytes || name.size() > kMostBytes) return false;
    if (name.find_first_of("?!.:;,\"'@#|_()[]<>*+=~") != name.npos || name.ends_with('-') ||
        contains_any(name, {"\u201e", "\u201c", "\u00ab", "\u00bb", "\u2026"})) {
      return false;
    }
    if (!page_.may_be_section(name) || is_menu_link(outline_, at)) return false;
    bool is_named = false;
    for (std::size_t around = at; !outline_.is_inside(page_.headline, around);
         around = outline_[around].parent) {
      const GumboNode& node = outline_.node(around);
      constexpr unsigned kNoLabel = kSiteBoilerplate | kSureBoilerplate | kAuthorWord;
      if (contains(kNoLabels, node.v.element.tag) || (kinds_of_element(node) & kNoLabel) != 0 ||
          has_class_word(node, kNoKickers)) {
        return false;
      }
      is_named = is_named || has_class_word(node, kSureWords) ||
                 (!must_be_named_ && has_class_word(node, kLabelWords));
    }
    const std::ptrdiff_t blanks = std::count(name.begin(), name.end(), ' ');
    return (blanks == 0 && !must_be_named_) || (is_named && blanks <= kMostBlanks);
  }

  const SectionPage& page_;
  const PageOutline& outline_;
  const bool must_be_named_;
};

}  // namespace

SourcedValue find_section_kicker(const SectionPage& page) {
  return page.headline == 0 ? SourcedValue{} : KickerSearch(page, false).find();
}

SourcedValue find_named_kicker(const SectionPage& page) {
  return page.headline == 0 ? SourcedValue{} : KickerSearch(page, true).find();
}

}  // namespace glane
