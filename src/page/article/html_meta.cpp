#include "page/article/html_meta.hpp"

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "crawl/web_capture.hpp"
#include "glane/date.hpp"
#include "page/document/publication_date.hpp"
#include "page/document/server.hpp"
#include "page/document/url.hpp"
#include "page/people/pseudonym.hpp"

namespace glane {

namespace {

// All that one pass over the page gathers.
struct Gathered {
  std::unordered_map<std::string, std::string> meta;  // by name, property or itemprop; the first
  std::string title_tag;
  std::vector<PageHeading> headings;        // <h1>
  std::vector<PageHeading> lower_headings;  // <h2>, <h3>
  std::string canonical;
  std::string language;
  std::vector<std::string> linked_sites;
  std::string base;  // what its relative links count from
};

// Fields of bibliographers, one for each author; others do the same where each is a person.
bool names_one_author(std::string_view key, std::string_view known, std::string_view content) {
  if (contains({"citation_author", "dc.creator", "dcterms.creator"}, key)) return true;
  return key == "author" && is_full_name(known.substr(known.rfind(';') + 1)) &&
         is_full_name(content);
}

// "Roy, Jeanne; Petit, Marc"
void add_author(const std::string& name, std::string& names) {
  if (names.find(name) == names.npos) names.append("; ").append(name);
}

void gather_meta(const GumboNode& node, Gathered& gathered) {
  const std::string content = squeeze_blanks(attribute_of(node, "content"));
  if (content.empty()) return;
  for (const char* key : {"property", "name", "itemprop", "http-equiv"}) {
    const std::string_view name = attribute_of(node, key);
    if (name.empty()) continue;
    const auto [known, is_new] = gathered.meta.emplace(lower_ascii(trim(name)), content);
    if (!is_new && names_one_author(known->first, known->second, content)) {
      add_author(content, known->second);
    }
  }
}

// In a box that a script opens: a gallery, a dialogue.
bool is_in_hidden_box(const GumboNode& heading) {
  for (const GumboNode* node = heading.parent; node != nullptr; node = node->parent) {
    if (node->type == GUMBO_NODE_ELEMENT && has_attribute(*node, "hidden")) return true;
  }
  return false;
}

void gather_site(const GumboNode& link, Gathered& gathered) {
  constexpr std::string_view kOnSite[] = {"alternate", "shortlink", "pingback", "edituri",
                                          "search",    "home",      "start",    "contents",
                                          "canonical", "next",      "prev"};
  const bool is_on_site = std::any_of(std::begin(kOnSite), std::end(kOnSite), [&](auto word) {
    return attribute_has_word(link, "rel", word);
  });
  constexpr std::size_t kMostLinks = 50;
  if (!is_on_site || gathered.linked_sites.size() == kMostLinks) return;
  const std::string href(attribute_of(link, "href"));
  const auto copied = read_capture_url(href);
  const std::string site = site_of_url(copied ? copied->url : href);
  // Of who serves feeds and the like to many.
  if (!site.empty() && !starts_with_any(site, {".", "feed", "rss", "api.", "public-api."})) {
    gathered.linked_sites.push_back(site);
  }
}

bool gather(const GumboNode& node, Gathered& gathered) {
  // What belongs to a comment or to a customer's praise is not the page's.
  if (attribute_of(node, "itemtype").find("schema.org/Comment") != std::string_view::npos ||
      attribute_has_word(node, "itemprop", "review")) {
    return false;
  }
  const GumboTag tag = node.v.element.tag;
  if (tag == GUMBO_TAG_META) gather_meta(node, gathered);
  if (tag == GUMBO_TAG_HTML) gathered.language = attribute_of(node, "lang");
  if (tag == GUMBO_TAG_TITLE && gathered.title_tag.empty()) {
    const GumboVector& children = node.v.element.children;
    if (children.length > 0) {
      const auto& text = *static_cast<const GumboNode*>(children.data[0]);
      if (text.type == GUMBO_NODE_TEXT) gathered.title_tag = squeeze_blanks(text.v.text.text);
    }
  }
  constexpr std::size_t kMostHeadings = 50;
  const bool lower = tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3;
  std::vector<PageHeading>& headings = lower ? gathered.lower_headings : gathered.headings;
  const bool is_heading = lower || tag == GUMBO_TAG_H1;
  if (is_heading && headings.size() < kMostHeadings && !is_in_hidden_box(node)) {
    headings.push_back(read_page_heading(node));
  }
  if (tag == GUMBO_TAG_LINK) gather_site(node, gathered);
  if (tag == GUMBO_TAG_BASE && gathered.base.empty()) gathered.base = attribute_of(node, "href");
  if (tag == GUMBO_TAG_LINK && attribute_has_word(node, "rel", "canonical") &&
      gathered.canonical.empty()) {
    gathered.canonical = attribute_of(node, "href");
  }
  return true;
}

SourcedValue first_meta(const Gathered& gathered, std::initializer_list<const char*> names,
                        bool no_url = false) {
  for (const char* name : names) {
    const auto found = gathered.meta.find(name);
    if (found == gathered.meta.end() || (no_url && is_web_url(found->second))) continue;
    return {found->second, std::string("meta ") + name};
  }
  return {};
}

// clang-format off
constexpr const char* kDateNames[] = {
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "date", "dc.date", "dc.date.issued", "dc.date.created", "dcterms.date", "dcterms.issued",
    "dcterms.created", "dcterms.available", "citation_publication_date", "citation_date",
    "citation_online_date", "pubdate", "publish-date", "publish_date", "publishdate",
    "publication_date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "article:published", "article.published", "date.created", "datecreated",
    "article_date_original", "article:created", "originalpublicationdate", "created",
    "displaydate", "og:publish_date", "og:pubdate", "article:publication_date", "bt:pubdate",
    "publicationdate", "published_time", "article_date", "date_published", "dateissued",
    "prism.publicationdate", "uploaddate", "video:release_date",
    "og:video:release_date", "rnews:datepublished", "published", "published_at",
    "eprints.datestamp", "dc.issued", "shareaholic:article_published_time",
    "ptime", "publication-date"};
// clang-format on

constexpr const char* kUpdateNames[] = {"article:modified_time",
                                        "og:updated_time",
                                        "datemodified",
                                        "dcterms.modified",
                                        "last-modified",
                                        "lastmod",
                                        "revised",
                                        "dc.date.modified",
                                        "modified",
                                        "article:updated_time",
                                        "og:article:modified_time"};

// The first that is a day; a year alone may be of a book that the page cites.
std::optional<Date> read_date_of(const Gathered& gathered, std::span<const char* const> names,
                                 const Date& seen, std::string& from) {
  std::optional<Date> coarse;
  for (const char* name : names) {
    const auto found = gathered.meta.find(name);
    if (found == gathered.meta.end()) continue;
    const std::optional<Date> date = read_publication_date(found->second, seen);
    if (!date || (coarse && date->precision < Precision::day)) continue;
    from = std::string("meta ") + name;
    if (date->precision >= Precision::day) return date;
    coarse = date;
  }
  return coarse;
}

// Of several the one that is there the most often, the first of these.
std::string most_frequent(const std::vector<std::string>& values) {
  std::unordered_map<std::string_view, std::size_t> counts;
  for (const std::string& value : values) ++counts[value];
  const auto most = std::max_element(
      values.begin(), values.end(),
      [&](const std::string& a, const std::string& b) { return counts[a] < counts[b]; });
  return most == values.end() ? "" : *most;
}

// What a card for networks says in words: twitter:label1 "Écrit par", twitter:data1 "Jeanne Roy".
SourcedValue author_of_card(const Gathered& gathered) {
  constexpr std::string_view kLabels[] = {"ecrit par",   "written by", "verfasst von",
                                          "escrito por", "scritto da", "geschrieben von",
                                          "auteur",      "author"};
  for (const auto& [label, data] : {std::pair{"twitter:label1", "twitter:data1"},
                                    std::pair{"twitter:label2", "twitter:data2"}}) {
    const auto found = gathered.meta.find(label);
    if (found == gathered.meta.end() || !contains(kLabels, normalised(found->second))) continue;
    return first_meta(gathered, {data}, true);
  }
  return {};
}

std::vector<SourcedValue> authors_of(const Gathered& gathered) {
  std::vector<SourcedValue> authors;
  const auto add = [&](SourcedValue author) {
    if (author.value.find(',') == std::string::npos) replace_all(author.value, "; ", ", ");
    const bool known = std::any_of(authors.begin(), authors.end(), [&](const SourcedValue& each) {
      return each.value == author.value;
    });
    if (!author.value.empty() && !known) authors.push_back(std::move(author));
  };
  for (const char* name :
       {"content_author", "author", "article:author", "og:article:author", "dc.creator",
        "dcterms.creator", "citation_author", "parsely-author", "sailthru.author", "byl",
        "article:author_name", "article.author", "author_name", "cxenseparse:author", "creator",
        "shareaholic:article_author_name"}) {
    add(first_meta(gathered, {name}, true));
  }
  if (authors.empty()) add(author_of_card(gathered));
  return authors;
}

// A field of <title> that is a date.
std::optional<Date> date_of_title(std::string_view title, const Date& seen) {
  for (const std::string_view separator : {" | ", " - ", " \u2013 ", " \u2014 ", " : "}) {
    for (const std::string_view field : split(title, separator)) {
      if (field.size() == title.size()) continue;
      const std::optional<Date> date = read_publication_date(field, seen);
      if (date && date->precision >= Precision::day) return date;
    }
  }
  return std::nullopt;
}

// Who prints another's article again names that one as the canonical form of it.
bool is_reprint(std::string_view own, std::string_view canonical) {
  const std::string site = site_of_url(own);
  const bool is_number = !site.empty() && is_ascii_digit(site.back());  // 192.0.2.7
  return !is_number && !may_be_address_on_server(site, canonical);
}

// A picture's server may be another's, but not where it is called as sites are.
std::string site_of_head(const Gathered& gathered) {
  std::string site = most_frequent(gathered.linked_sites);
  const auto copied = read_capture_url(gathered.base);
  if (site.empty()) site = site_of_url(copied ? copied->url : gathered.base);
  const std::string card = first_meta(gathered, {"twitter:domain", "twitter:url"}).value;
  if (site.empty()) site = is_web_url(card) ? site_of_url(card) : site_of_host(card);
  const std::string picture = first_meta(gathered, {"og:image"}).value;
  const bool is_site = starts_with_any(picture, {"https://www.", "http://www."});
  return site.empty() && is_site ? site_of_url(picture) : site;
}

}  // namespace

HtmlMeta read_html_meta(const HtmlTree& tree, const Date& seen) {
  Gathered gathered;
  for_each_element(tree.root(), [&](const GumboNode& node) { return gather(node, gathered); });
  HtmlMeta meta;
  meta.site_name = first_meta(gathered, {"og:site_name", "application-name"}).value;
  meta.linked_site = site_of_head(gathered);
  const SourcedValue og_url = first_meta(gathered, {"og:url"});
  for (SourcedValue url : {SourcedValue{gathered.canonical, "link canonical"}, og_url}) {
    if (const auto copied = read_capture_url(url.value)) url.value = copied->url;
    // Some sites give their front page as the canonical form of every page.
    if (!is_web_url(url.value) || is_root_url(url.value)) continue;
    meta.urls.push_back({url.value.substr(0, url.value.find('#')), url.from});
  }
  const bool reprint = meta.urls.size() == 2 && is_reprint(meta.urls[1].value, meta.urls[0].value);
  if (!meta.urls.empty()) meta.url = meta.urls[reprint ? 1 : 0];
  meta.title = find_article_title(
      {first_meta(gathered, {"og:title"}), gathered.title_tag,
       first_meta(gathered, {"twitter:title", "dc.title", "dcterms.title", "citation_title",
                             "parsely-title", "sailthru.title", "headline"}),
       meta.site_name, meta.url.value, std::move(gathered.headings),
       std::move(gathered.lower_headings)});
  meta.other_authors = authors_of(gathered);
  if (!meta.other_authors.empty()) {
    meta.author = meta.other_authors.front();
    meta.other_authors.erase(meta.other_authors.begin());
  }
  meta.editor = first_meta(gathered, {"content_editor"}).value;
  meta.date = read_date_of(gathered, kDateNames, seen, meta.date_from);
  meta.updated = read_date_of(gathered, kUpdateNames, seen, meta.updated_from);
  meta.titled = date_of_title(gathered.title_tag, seen);
  meta.section =
      first_meta(gathered,
                 {"article:section", "og:article:section", "og:section", "articlesection",
                  "section", "parsely-section", "dc.subject.section", "category"},
                 true);
  for (const char* name : {"og:description", "description", "twitter:description"}) {
    const auto found = gathered.meta.find(name);
    if (found != gathered.meta.end()) meta.descriptions.push_back(found->second);
  }
  if (meta.section.value.starts_with('/')) meta.section = {};  // a path
  meta.language = {gathered.language, "html lang"};
  if (meta.language.value.empty()) {
    meta.language = first_meta(gathered, {"content-language", "language", "og:locale"});
  }
  std::replace(meta.language.value.begin(), meta.language.value.end(), '_', '-');
  return meta;
}

}  // namespace glane
