#include "page/article/section_link.hpp"

#include <algorithm>
#include <cstdint>
#include <span>

#include "base/contains.hpp"
#include "base/text.hpp"
#include "page/article/page_heading.hpp"
#include "page/article/section_name.hpp"
#include "page/document/url.hpp"
#include "page/html/element_text.hpp"
#include "page/html/part_names.hpp"
#include "page/html/selector.hpp"

namespace glane {

namespace {

constexpr std::string_view kSectionWords[] = {
    "section",   "category",  "categories", "categorie", "rubrique",   "rubrik",
    "kicker",    "eyebrow",   "topic",      "theme",     "ressort",    "seccion",
    "categoria", "kategorie", "channel",    "surtitre",  "sobretitulo"};

constexpr std::string_view kOverTitleWords[] = {"kicker", "eyebrow", "surtitre", "sobretitulo"};

// Of what is no link; kickers may be of the matter itself.
constexpr std::string_view kFilingWords[] = {"category",  "categorie", "rubrique",
                                             "rubrik",    "ressort",   "seccion",
                                             "kategorie", "categoria", "keyword"};

constexpr std::string_view kSectionFolders[] = {
    "/category/", "/categories/", "/categorie/", "/kategorie/", "/rubrique/",
    "/rubrik/",   "/section/",    "/sections/",  "/seccion/",   "/ressort/",
    "/topic/",    "/topics/",     "/thema/",     "/themen/",    "/categoria/"};

// "/politique/" of "https://quai.example/politique/?page=2".
std::string_view path_of(std::string_view url) {
  if (const std::size_t host = url.find("//"); host != url.npos) {
    const std::size_t path = url.find('/', host + 2);
    url = path == url.npos ? std::string_view() : url.substr(path);
  }
  return url.substr(0, url.find_first_of("?#"));
}

bool is_on_site(std::string_view href, std::string_view url) {
  return !is_web_url(href) || site_of_url(href) == site_of_url(url);
}

// A folder of the page's own address: "/sport" of "/sport/un-match.html"; "/fr" is a language.
bool is_folder_of(std::string_view href, std::string_view url) {
  constexpr std::size_t kShortest = 4;
  std::string_view folder = path_of(href);
  while (folder.ends_with('/')) folder.remove_suffix(1);
  const std::string_view path = path_of(url);
  return folder.size() >= kShortest && folder.front() == '/' && path.size() > folder.size() + 1 &&
         path.starts_with(folder) && path[folder.size()] == '/';
}

// No day of an archive, no sentence.
//   in: is_named  a section's, which may be "Formel 1"
bool is_short_name(std::string_view name, bool is_named) {
  constexpr std::ptrdiff_t kMostBlanks = 3;
  constexpr std::ptrdiff_t kMostDigits = 4;  // "2024 Election"
  const std::ptrdiff_t digits = std::count_if(name.begin(), name.end(), is_ascii_digit);
  return std::count(name.begin(), name.end(), ' ') <= kMostBlanks && !name.ends_with(':') &&
         digits <= (is_named ? kMostDigits : 0);
}

// "NewsNews": one for telephones, one for others.
std::string printed_once(std::string name) {
  const std::size_t half = name.size() / 2;
  const std::string_view all = name;
  if (half > 2 && name.size() % 2 == 0 && all.substr(0, half) == all.substr(half))
    name.resize(half);
  return name;
}

class SectionLinks {
 public:
  SectionLinks(const PageOutline& outline, std::string_view url) : outline_(outline), url_(url) {}

  bool leads_to_section(std::size_t at) const {
    const GumboNode& node = outline_.node(at);
    const std::string_view href = attribute_of(node, "href");
    // "/@jeanne" is who wrote.
    const bool is_way =
        is_element(node, GUMBO_TAG_A) && !href.empty() && href.find('@') == href.npos;
    if (!is_way || leads_to_own_page(node, url_) || leads_to_translation(node)) return false;
    if (is_filed_by_term(node)) return true;
    if (is_of_person_or_menu(at)) return false;
    // A publisher's sites share their sections.
    if (!is_on_site(href, url_)) return has_class_word(node, kOverTitleWords);
    if (leads_home(node)) return false;
    const std::string path = std::string(path_of(href)) + "/";
    if (is_in_sentence(at)) return false;
    return is_folder_of(href, url_) || contains_any(path, kSectionFolders) || is_named(at);
  }

  // "<div class=rubrique>Ville</div><h1>": a word about the title that leads nowhere, and is no
  // menu's: "menu-item-object-category".
  bool is_filing(std::size_t at) const {
    constexpr std::string_view kMenu[] = {"menu"};
    constexpr std::uint32_t kMostBytes = 30;
    const PageElement& element = outline_[at];
    const bool is_lone = element.block ? element.own_bytes == element.text_bytes
                                       : element.end == at + 1 && element.text_bytes > 0;
    return is_lone && !leads_away(at) && element.text_bytes <= kMostBytes &&
           has_class_word(*element.node, kFilingWords) && !has_class_word(*element.node, kMenu);
  }

  // It, or what is around it alone.
  bool is_named(std::size_t at) const {
    for (std::size_t around = at;
         around != 0 && outline_[around].text_bytes == outline_[at].text_bytes;
         around = outline_[around].parent) {
      if (has_class_word(outline_.node(around), kSectionWords)) return true;
    }
    return false;
  }

 private:
  // "English": the page in another language.
  bool leads_to_translation(const GumboNode& link) const {
    constexpr std::size_t kCode = 2;
    const std::string_view language = attribute_of(link, "hreflang").substr(0, kCode);
    const std::string_view own = attribute_of(outline_.node(0), "lang").substr(0, kCode);
    return !language.empty() && !own.empty() && !equal_ignoring_ascii_case(language, own);
  }

  // Holds a link that has an address.
  bool leads_away(std::size_t around) const {
    if (outline_[around].link_bytes == 0) return false;
    for (std::size_t at = around; at < outline_[around].end; ++at) {
      const GumboNode& node = outline_.node(at);
      if (is_element(node, GUMBO_TAG_A) && !attribute_of(node, "href").empty()) return true;
    }
    return false;
  }

  // A term of a vocabulary, by RDFa, as Drupal writes it.
  static bool is_filed_by_term(const GumboNode& link) {
    return attribute_has_word(link, "property", "skos:prefLabel");
  }

  // Among more words that are no links than a date and a name have.
  bool is_in_sentence(std::size_t at) const {
    constexpr std::uint32_t kMostBytes = 50;
    std::size_t block = at;
    while (block != 0 && !outline_[block].block) block = outline_[block].parent;
    return outline_[block].own_bytes - outline_[block].own_link_bytes > kMostBytes;
  }

  // "byline__author", "nav-link", "btn": itself, or what is around it alone.
  bool is_of_person_or_menu(std::size_t at) const {
    constexpr std::string_view kWays[] = {"btn",      "button", "nav",     "navbar",   "menu",
                                          "dropdown", "logo",   "profile", "fullname", "username"};
    for (std::size_t around = at;
         around != 0 && outline_[around].text_bytes == outline_[at].text_bytes;
         around = outline_[around].parent) {
      const GumboNode& node = outline_.node(around);
      if ((kinds_of_element(node) & (kAuthorWord | kSiteBoilerplate)) != 0) return true;
      if (has_class_word(node, kWays)) return true;
    }
    return attribute_has_word(outline_.node(at), "rel", "author");
  }

  const PageOutline& outline_;
  std::string_view url_;
};

}  // namespace

SourcedValue find_section_link(const SectionPage& page) {
  constexpr std::uint32_t kMostDistance = 300;  // bytes of visible text
  constexpr std::uint32_t kMostAway = 60;       // of a word that is no link
  constexpr std::uint32_t kMostBytes = 40;
  if (page.headline == 0) return {};
  const PageOutline& outline = page.outline;
  const std::uint32_t begin = page.title_begin();
  const std::uint32_t end = page.title_end();
  const SectionLinks links(outline, page.url);
  SourcedValue section;
  std::uint32_t nearest = kMostDistance;
  for (std::size_t at = 1; at < outline.size(); ++at) {
    const PageElement& element = outline[at];
    if (element.hidden || element.text_bytes > kMostBytes || outline.is_inside(at, page.headline)) {
      continue;
    }
    const std::uint32_t distance = element.text_at < begin
                                       ? begin - element.text_at
                                       : element.text_at - std::min(end, element.text_at);
    const bool is_filing = distance <= kMostAway && links.is_filing(at);
    if (distance >= nearest || !(is_filing || links.leads_to_section(at))) continue;
    const bool is_of_folder = contains_any(attribute_of(*element.node, "href"), kSectionFolders);
    if (is_menu_link(outline, at) || (!is_of_folder && is_item_of_menu(outline, at))) continue;
    const std::string name = section_as_written(printed_once(text_inside(*element.node)));
    if (!page.may_be_section(name) || !is_short_name(name, is_filing || links.is_named(at)))
      continue;
    nearest = distance;
    section = {name, selector_of(*element.node)};
  }
  return section;
}

bool leads_to_own_page(const GumboNode& link, std::string_view url) {
  const std::string_view href = attribute_of(link, "href");
  if (href.starts_with('#') || href.starts_with('?')) return true;
  std::string_view path = path_of(href);
  std::string_view own = path_of(url);
  while (path.ends_with('/')) path.remove_suffix(1);
  while (own.ends_with('/')) own.remove_suffix(1);
  return !own.empty() && path == own && is_on_site(href, url) && url.find('?') == url.npos;
}

bool is_item_of_menu(const PageOutline& outline, std::size_t at) {
  std::size_t item = at;
  while (item != 0 && !is_element(outline.node(item), GUMBO_TAG_LI)) {
    if (outline[item].text_bytes != outline[at].text_bytes) return false;
    item = outline[item].parent;
  }
  if (item == 0) return false;
  constexpr std::size_t kFewest = 3;
  const std::size_t list = outline[item].parent;
  std::size_t links = 0;
  for (std::size_t each = list + 1; each < outline[list].end && links < kFewest;
       each = outline[each].end) {
    links += outline[each].link_bytes > 0 && outline[each].link_bytes == outline[each].text_bytes;
  }
  return links >= kFewest && !has_class_word(outline.node(list), kSectionWords);
}

bool is_menu_link(const PageOutline& outline, std::size_t at, std::uint32_t most_bytes) {
  const auto is_of_links = [&](const PageElement& element) {
    return element.link_bytes * 10 >= element.text_bytes * 9;
  };
  for (std::size_t around = at; around != 0 && is_of_links(outline[around]);
       around = outline[around].parent) {
    const bool is_many = outline[around].text_bytes > most_bytes;
    if (is_many || is_element(outline.node(around), GUMBO_TAG_NAV)) return true;
  }
  return false;
}

}  // namespace glane
