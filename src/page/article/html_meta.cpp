#include "page/article/html_meta.hpp"

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "crawl/web_capture.hpp"
#include "glane/date.hpp"
#include "page/article/site_name.hpp"
#include "page/document/publication_date.hpp"
#include "page/document/url.hpp"
#include "page/html/html_text.hpp"

namespace glane {

namespace {

std::string text_of(const GumboNode& node) {
  return squeeze_blanks(html_visible_text(node, {}));
}

// Of a heading that is nothing but links, the last one: those before it lead to the section.
std::string text_of_heading(const GumboNode& heading) {
  std::vector<const GumboNode*> links;
  bool is_other = false;
  for_each_child(heading, [&](const GumboNode& child) {
    if (is_element(child, GUMBO_TAG_A)) {
      links.push_back(&child);
    } else {
      is_other |= child.type == GUMBO_NODE_ELEMENT || child.type == GUMBO_NODE_TEXT;
    }
  });
  return text_of(links.size() > 1 && !is_other ? *links.back() : heading);
}

// All that one pass over the page gathers.
struct Gathered {
  std::unordered_map<std::string, std::string> meta;  // by name, property or itemprop; the first
  std::string title_tag;
  std::vector<std::string> headings;        // <h1>
  std::vector<std::string> lower_headings;  // <h2>, <h3>
  std::string canonical;
  std::string language;
};

void gather_meta(const GumboNode& node, Gathered& gathered) {
  const std::string content = squeeze_blanks(attribute_of(node, "content"));
  if (content.empty()) return;
  for (const char* key : {"property", "name", "itemprop", "http-equiv"}) {
    const std::string_view name = attribute_of(node, key);
    if (!name.empty()) gathered.meta.emplace(lower_ascii(trim(name)), content);
  }
}

bool gather(const GumboNode& node, Gathered& gathered) {
  // What belongs to a comment is not the page's.
  if (attribute_of(node, "itemtype").find("schema.org/Comment") != std::string_view::npos) {
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
  std::vector<std::string>& headings = lower ? gathered.lower_headings : gathered.headings;
  if ((lower || tag == GUMBO_TAG_H1) && headings.size() < kMostHeadings) {
    headings.push_back(text_of_heading(node));
  }
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

// Signs with blanks around them that part a title from the names of site and section.
constexpr std::string_view kTitleSigns[] = {
    "-", "|", "–", "—", "•", "·", ":", "::", "»", "«", "‹", "›", "<", ">", "/"};

struct TitleSplit {
  std::string_view before;
  std::string_view sign;
  std::string_view next;  // the part behind the sign, up to the next one
  std::string_view after;
};

// Every place where one of the signs parts the title, from the left. A title is no longer than
// this: what is, is left whole, so that no page makes its parts cost more than itself.
std::vector<TitleSplit> splits_of_title(std::string_view title) {
  constexpr std::size_t kLongestTitle = 1000;
  std::vector<TitleSplit> splits;
  if (title.size() > kLongestTitle) return splits;
  for (std::size_t blank = title.find(' '); blank != title.npos;
       blank = title.find(' ', blank + 1)) {
    const std::string_view rest = title.substr(blank + 1);
    const std::string_view sign = rest.substr(0, rest.find(' '));
    if (sign.size() == rest.size() || !contains(kTitleSigns, sign)) continue;
    const std::string_view after = trim(rest.substr(sign.size()));
    if (!splits.empty()) {
      std::string_view& last = splits.back().next;
      last = trim(last.substr(0, static_cast<std::size_t>(title.data() + blank - last.data())));
    }
    splits.push_back({trim(title.substr(0, blank)), sign, after, after});
  }
  return splits;
}

// "Le Site", "lesite.example" and "LE SITE", for a site that is named "LeSite.example".
bool names_site(std::string_view piece, const std::string& site_name, const std::string& url) {
  if (piece.empty()) return false;
  const std::string letters = site_name_letters(piece);
  const std::string named = site_name_letters(site_name);
  const std::string domain = site_name_letters(site_name.substr(0, site_name.rfind('.')));
  if (!letters.empty() && (letters == named || letters == domain)) return true;
  return is_name_of_host(piece, url) || (!piece.empty() && piece == site_of_host(piece));
}

// "Un titre - Le Site - Sa devise" and "Le Site | Un titre" without the site's name.
std::string without_site(std::string_view title, const std::string& site_name,
                         const std::string& url) {
  for (const TitleSplit& split : splits_of_title(title)) {
    if (names_site(split.next, site_name, url)) return std::string(split.before);
    if (names_site(split.before, site_name, url)) return std::string(split.after);
  }
  return std::string(title);
}

// The whole of a title that og:title or <title> gives cut short: "Le pont rouvre aux ...".
SourcedValue whole_title(const Gathered& gathered, SourcedValue title) {
  if (!ends_with_any(title.value, {"...", "\u2026"})) return title;
  std::string begin =
      title.value.substr(0, title.value.rfind(title.value.back() == '.' ? '.' : '\xE2'));
  while (!begin.empty() && begin.back() == '.') begin.pop_back();
  for (const std::string& heading : gathered.headings) {
    if (heading.size() > begin.size() && normalised(heading).starts_with(normalised(begin))) {
      return {heading, "h1"};
    }
  }
  return title;
}

bool names_only_site(std::string_view title, const Gathered& gathered, const HtmlMeta& meta) {
  if (title.empty()) return false;
  if (equal_ignoring_ascii_case(title, meta.site_name)) return true;
  const std::string host = site_of_host(title);
  if (!host.empty() && host == site_of_url(meta.url.value)) return true;
  // "Un titre - Le Site" beside an og:title of "Le Site".
  const std::string_view tag = gathered.title_tag;
  return tag.size() > title.size() + 3 && tag.ends_with(title) &&
         tag[tag.size() - title.size() - 1] == ' ' && !gathered.headings.empty() &&
         gathered.headings.front() != title;
}

// The heading that <title> begins with: "Un titre" of "Un titre < Le Site".
SourcedValue heading_of_title(const Gathered& gathered, const HtmlMeta& meta) {
  const std::string tag = normalised(gathered.title_tag);
  const auto begins_tag = [&](const std::string& heading) {
    constexpr std::size_t kLeastBytes = 12;
    return heading.size() >= kLeastBytes && tag.starts_with(normalised(heading)) &&
           !is_name_of_host(heading, meta.url.value);
  };
  for (const auto* headings : {&gathered.headings, &gathered.lower_headings}) {
    const auto found = std::find_if(headings->begin(), headings->end(), begins_tag);
    if (found != headings->end()) return {*found, "heading"};
  }
  return {};
}

// The part of the title that an <h1> says too: what stands behind it is the site's or a section's,
// and so are breadcrumbs before it ("Forum > Un titre"); empty: none does. Kickers stay.
std::string_view part_by_heading(const Gathered& gathered, std::string_view title) {
  constexpr std::size_t kLeastBytes = 8;
  std::vector<std::string> wanted;
  for (const std::string& heading : gathered.headings) {
    std::string key = normalised(heading);
    if (key.size() >= kLeastBytes) wanted.push_back(std::move(key));
  }
  if (wanted.empty()) return "";
  for (const TitleSplit& split : splits_of_title(title)) {
    const bool is_crumb = contains({">", "›", "»"}, split.sign);
    if (split.sign != ":" && contains(wanted, normalised(split.before))) return split.before;
    if (is_crumb && contains(wanted, normalised(split.after))) return split.after;
  }
  return "";
}

SourcedValue title_of(const Gathered& gathered, const HtmlMeta& meta) {
  SourcedValue title = first_meta(gathered, {"og:title"});
  if (names_only_site(title.value, gathered, meta)) title = {};
  if (title.value.empty()) title = heading_of_title(gathered, meta);
  // Several <h1> are the titles of a list, of boxes, of the site.
  if (title.value.empty() && gathered.headings.size() == 1) {
    title = {gathered.headings.front(), "h1"};
  }
  if (title.value.empty()) title = {gathered.title_tag, "title"};
  if (title.value.empty() && !gathered.headings.empty()) {
    title = {gathered.headings.front(), "h1"};
  }
  if (title.value.empty()) {
    title = first_meta(gathered, {"twitter:title", "dc.title", "dcterms.title", "citation_title",
                                  "parsely-title", "sailthru.title", "headline"});
  }
  title = whole_title(gathered, std::move(title));
  if (const auto part = part_by_heading(gathered, title.value); !part.empty()) {
    return {std::string(part), title.from};
  }
  title.value = without_site(title.value, meta.site_name, meta.url.value);
  return title;
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
                                        "dateupdate",
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

}  // namespace

HtmlMeta read_html_meta(const HtmlTree& tree, const Date& seen) {
  Gathered gathered;
  for_each_element(tree.root(), [&](const GumboNode& node) { return gather(node, gathered); });
  HtmlMeta meta;
  meta.site_name = first_meta(gathered, {"og:site_name", "application-name"}).value;
  const SourcedValue og_url = first_meta(gathered, {"og:url"});
  for (SourcedValue url : {SourcedValue{gathered.canonical, "link canonical"}, og_url}) {
    if (const auto copied = read_capture_url(url.value)) url.value = copied->url;
    // Some sites give their front page as the canonical form of every page.
    if (!is_web_url(url.value) || is_root_url(url.value)) continue;
    meta.urls.push_back({url.value.substr(0, url.value.find('#')), url.from});
  }
  if (!meta.urls.empty()) meta.url = meta.urls.front();
  meta.title = title_of(gathered, meta);
  meta.author = first_meta(
      gathered,
      {"author", "article:author", "og:article:author", "dc.creator", "dcterms.creator",
       "citation_author", "parsely-author", "sailthru.author", "byl", "article:author_name",
       "article.author", "author_name", "cxenseparse:author", "creator"},
      true);
  meta.date = read_date_of(gathered, kDateNames, seen, meta.date_from);
  meta.updated = read_date_of(gathered, kUpdateNames, seen, meta.updated_from);
  meta.titled = date_of_title(gathered.title_tag, seen);
  meta.section = first_meta(gathered,
                            {"article:section", "og:article:section", "articlesection", "section",
                             "parsely-section", "dc.subject.section", "category"},
                            true);
  if (meta.section.value.starts_with('/')) meta.section = {};  // a path
  meta.language = {gathered.language, "html lang"};
  if (meta.language.value.empty()) {
    meta.language = first_meta(gathered, {"content-language", "language", "og:locale"});
  }
  std::replace(meta.language.value.begin(), meta.language.value.end(), '_', '-');
  return meta;
}

}  // namespace glane
