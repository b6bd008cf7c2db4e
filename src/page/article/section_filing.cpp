#include "page/article/section_filing.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/html/element_text.hpp"
#include "page/html/part_names.hpp"
#include "page/html/selector.hpp"

namespace glane {

namespace {

constexpr std::uint32_t kMostBytes = 40;        // of a section's name
constexpr std::uint32_t kMostBytesOfLine = 90;  // with what else is said in it

// Behind which what an article is filed under is said, in normalised text.
constexpr std::string_view kFilingLabels[] = {
    "kategorie:",       "kategorien:",    "rubrik:",
    "ressort:",         "categorie:",     "categorie :",
    "categories:",      "categories :",   "rubrique:",
    "rubrique :",       "category:",      "section:",
    "filed under",      "posted in ",     "categoria:",
    "categorias:",      "seccion:",       "sezione:",
    "kategoria:",       "kategorie :",    "dzial:",
    "classe dans",      "publie dans",    "rubriek:",
    "eingetragen bei:", "abgelegt unter", "veroffentlicht unter",
    "Рубрика:",         "Категория:",     "Рубрики:",
    "Категории:"};

// "Rubrik: USA, Autor: ..." -> "USA"; of a row of links the first.
//   in:  is_foot  only where the words open the line, and a colon ends them
std::string filing_in(const std::string& line, const std::string& first_link, bool is_foot) {
  const std::string key = normalised(line);
  for (const std::string_view label : kFilingLabels) {
    const std::size_t found = key.find(label);
    if (found == key.npos || (found > 0 && key[found - 1] != ' ')) continue;
    if (is_foot && (found > 0 || !label.ends_with(':'))) continue;
    // Accents make the line longer than its key: the words before it are counted.
    const std::string_view words = std::string_view(key).substr(0, found + label.size());
    std::string_view name = text_behind_words(line, std::string(trim(words)) + " ");
    while (name.starts_with(':') || name.starts_with(' ')) name.remove_prefix(1);
    if (!first_link.empty() && name.starts_with(first_link)) return first_link;
    return std::string(trim(name.substr(0, name.find_first_of(",|;:\n"))));
  }
  return "";
}

class FilingSearch {
 public:
  explicit FilingSearch(const SectionPage& page) : page_(page), outline_(page.outline) {}

  SourcedValue find() const {
    constexpr std::uint32_t kAboutTitle = 300;
    for (std::size_t at = 1; at < outline_.size(); ++at) {
      const PageElement& element = outline_[at];
      if (element.hidden || element.text_bytes == 0 || element.text_bytes > kMostBytesOfLine) {
        continue;
      }
      if (element.text_at + kAboutTitle < page_.title_begin()) continue;
      if (outline_.is_inside(page_.headline, at)) continue;
      const bool is_foot = element.text_at > page_.title_end() + kAboutTitle;
      if (!may_say_filing(at, is_foot)) continue;
      const std::string name = name_in(at, is_foot);
      if (name.empty() || name.size() > kMostBytes || !page_.may_be_section(name)) continue;
      if (!is_of_site(at, is_foot)) return {name, selector_of(*element.node)};
    }
    return {};
  }

 private:
  bool may_say_filing(std::size_t at, bool is_foot) const {
    constexpr std::uint32_t kFewestBytes = 6;  // of the words
    const PageElement& element = outline_[at];
    if (!element.block) return !is_element(*element.node, GUMBO_TAG_A) && has_colon(*element.node);
    // At the foot a menu's lines are many.
    return is_small(outline_, at) &&
           !(is_foot && element.own_bytes < element.own_link_bytes + kFewestBytes);
  }

  static bool has_colon(const GumboNode& node) {
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const auto& child = *static_cast<const GumboNode*>(children.data[i]);
      const bool is_text = child.type == GUMBO_NODE_TEXT;
      if (is_text && std::string_view(child.v.text.text).find(':') != std::string_view::npos) {
        return true;
      }
    }
    return false;
  }

  std::string name_in(std::size_t at, bool is_foot) const {
    const std::string line = text_inside(outline_.node(at));
    // "<b>Kategorien:</b> <a>Ponts</a>": what is behind it.
    if (line.ends_with(':')) {
      const std::size_t behind = link_from(outline_[at].end, outline_[at].end + 2);
      const std::string link = behind == 0 ? "" : text_inside(outline_.node(behind));
      return filing_in(line + " " + link, link, is_foot);
    }
    const std::size_t link = outline_[at].link_bytes == 0 ? 0 : link_from(at, outline_[at].end);
    return filing_in(line, link == 0 ? "" : text_inside(outline_.node(link)), is_foot);
  }

  // The first in [begin, end); 0: none.
  std::size_t link_from(std::size_t begin, std::size_t end) const {
    for (std::size_t at = begin; at < std::min(end, outline_.size()); ++at) {
      if (is_element(outline_.node(at), GUMBO_TAG_A)) return at;
    }
    return 0;
  }

  // A menu's words, those of who wrote or of an advertisement. The article's own footer is named
  // as the site's is.
  bool is_of_site(std::size_t at, bool is_foot) const {
    for (; at != 0; at = outline_[at].parent) {
      const GumboNode& node = outline_.node(at);
      if (is_element(node, GUMBO_TAG_NAV) || is_element(node, GUMBO_TAG_ASIDE)) return true;
      if (is_element(node, GUMBO_TAG_BODY)) return false;
      const unsigned kinds = kSureBoilerplate | kAuthorWord | (is_foot ? 0U : kSiteBoilerplate);
      if ((kinds_of_element(node) & kinds) != 0) return true;
    }
    return false;
  }

  const SectionPage& page_;
  const PageOutline& outline_;
};

}  // namespace

SourcedValue find_stated_filing(const SectionPage& page) {
  return page.headline == 0 ? SourcedValue{} : FilingSearch(page).find();
}

}  // namespace glane
