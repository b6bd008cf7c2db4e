#include "page/article/section_label.hpp"

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/article/page_heading.hpp"
#include "page/article/section_link.hpp"
#include "page/article/site_name.hpp"
#include "page/document/url.hpp"
#include "page/html/element_text.hpp"
#include "page/html/part_names.hpp"
#include "page/html/selector.hpp"

namespace glane {

namespace {

constexpr std::uint32_t kMostBytes = 40;        // of a section's name
constexpr std::uint32_t kMostBytesOfLine = 60;  // with a date

// Of visible text between a label and the title: a date or a name may stand there.
constexpr std::uint32_t kMostDistance = 60;

// "/politik/inland/der-fall.html" -> {"politik", "inland"}, letters alone.
std::vector<std::string> folders_of(std::string_view url) {
  if (const std::size_t host = url.find("//"); host != url.npos) url.remove_prefix(host + 2);
  url = url.substr(0, url.find_first_of("?#"));
  const std::vector<std::string_view> parts = split(url, "/");
  std::vector<std::string> folders;
  for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
    folders.push_back(site_name_letters(parts[i]));
  }
  return folders;
}

constexpr unsigned kNoLabel = kSiteBoilerplate | kSureBoilerplate | kAuthorWord;

// A menu's words are no label, nor are those of who wrote or of an advertisement.
bool is_of_site(const PageOutline& outline, std::size_t at) {
  for (; at != 0; at = outline[at].parent) {
    const GumboNode& node = outline.node(at);
    if (is_element(node, GUMBO_TAG_NAV) || is_element(node, GUMBO_TAG_BODY)) {
      return is_element(node, GUMBO_TAG_NAV);
    }
    if ((kinds_of_element(node) & kNoLabel) != 0) return true;
  }
  return false;
}

class SectionLabels {
 public:
  explicit SectionLabels(const SectionPage& page)
      : page_(page),
        outline_(page.outline),
        folders_(folders_of(page.url)),
        site_(site_of_url(page.url)) {
    for (std::size_t at = 1; at < outline_.size(); ++at) {
      const PageElement& element = outline_[at];
      if (!is_element(*element.node, GUMBO_TAG_A) || element.text_bytes > kMostBytes) continue;
      if (is_on_site(attribute_of(*element.node, "href")) && is_menu_link(outline_, at)) {
        menu_.insert(normalised(text_inside(*element.node)));
      }
    }
  }

  // The section that a label names, beside a date too; empty: it names none.
  std::string section(std::size_t at, bool is_over) const {
    constexpr std::uint32_t kMostBytesOfRow = 45;  // of what one article is filed under
    const std::string line = text_inside(outline_.node(at));
    const bool is_dated = text_has_digit(line);
    for (const std::string_view part : is_dated ? parts_of_line(line) : std::vector{trim(line)}) {
      const std::string name = section_as_written(part);
      if (!may_be_label(name) || (is_dated && part.size() == line.size())) continue;
      if (!is_known(name) && !(is_over && leads_to_its_name(outline_.node(at), name))) continue;
      const bool is_lone = !is_of_site(outline_, at) && !is_item_of_menu(outline_, at) &&
                           !is_menu_link(outline_, at, kMostBytesOfRow) &&
                           !leads_home(outline_.node(at));
      return is_lone ? name : "";
    }
    return "";
  }

 private:
  bool may_be_label(std::string_view name) const {
    return name.size() <= kMostBytes && page_.may_be_section(name) && !text_has_digit(name) &&
           !ends_with_any(name, {":", "."});
  }

  bool is_known(const std::string& name) const {
    return menu_.contains(normalised(name)) || contains(folders_, letters_in_address(name));
  }

  bool is_on_site(std::string_view href) const {
    return !href.empty() && (!is_web_url(href) || site_.empty() || site_of_url(href) == site_);
  }

  bool leads_to_its_name(const GumboNode& node, std::string_view name) const {
    std::string href(attribute_of(node, "href"));
    if (!is_element(node, GUMBO_TAG_A) || !is_on_site(href)) return false;
    if (!is_web_url(href)) href.insert(0, "//site");
    if (!href.ends_with('/')) href += '/';
    const std::vector<std::string> folders = folders_of(href);
    return !folders.empty() && folders.back() == letters_in_address(name);
  }

  const SectionPage& page_;
  const PageOutline& outline_;
  std::vector<std::string> folders_;
  std::string site_;
  std::unordered_set<std::string> menu_;
};

}  // namespace

SourcedValue find_section_label(const SectionPage& page) {
  if (page.headline == 0) return {};
  const PageOutline& outline = page.outline;
  const SectionLabels labels(page);
  const std::uint32_t begin = page.title_begin();
  const std::uint32_t end = page.title_end();
  SourcedValue over;
  SourcedValue under;
  for (std::size_t at = 1; at < outline.size() && under.value.empty(); ++at) {
    const PageElement& element = outline[at];
    if (element.hidden || element.text_bytes == 0 || element.text_bytes > kMostBytesOfLine) {
      continue;
    }
    const std::uint32_t element_end = element.text_at + element.text_bytes;
    const bool is_over = element_end <= begin && begin - element_end <= kMostDistance;
    const bool is_under = element.text_at >= end && element.text_at - end <= kMostDistance;
    if (!is_over && !is_under) continue;
    if (is_under && !over.value.empty()) break;
    std::string name = labels.section(at, is_over);
    if (!name.empty()) (is_over ? over : under) = {std::move(name), selector_of(*element.node)};
  }
  return over.value.empty() ? under : over;
}

}  // namespace glane
