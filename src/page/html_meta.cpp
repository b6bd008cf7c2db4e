#include "page/html_meta.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/text.hpp"
#include "date/read_date.hpp"
#include "page/html_text.hpp"
#include "page/url.hpp"

namespace glane {

namespace {

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

std::string text_of(const GumboNode& node) {
  return squeeze_blanks(visible_text(node, {}));
}

// All that one pass over the page gathers.
struct Gathered {
  std::unordered_map<std::string, std::string> meta;  // by name, property or itemprop; the first
  std::string title_tag;
  std::vector<std::string> headings;  // <h1>
  std::string canonical;
  std::string signed_by;           // rel=author, itemprop=author
  std::vector<std::string> times;  // <time datetime>, those marked as publication first
  std::size_t marked_times = 0;
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

void gather_time(const GumboNode& node, Gathered& gathered) {
  std::string written = squeeze_blanks(attribute_of(node, "datetime"));
  if (written.empty()) written = squeeze_blanks(attribute_of(node, "content"));
  if (written.empty()) return;
  const bool marked = has_attribute(node, "pubdate") || has_word(node, "itemprop", "datePublished");
  if (has_word(node, "itemprop", "dateModified")) return;
  const auto place =
      marked ? gathered.times.begin() + static_cast<std::ptrdiff_t>(gathered.marked_times++)
             : gathered.times.end();
  gathered.times.insert(place, std::move(written));
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
  if (tag == GUMBO_TAG_H1) gathered.headings.push_back(text_of(node));
  if (tag == GUMBO_TAG_LINK && has_word(node, "rel", "canonical") && gathered.canonical.empty()) {
    gathered.canonical = attribute_of(node, "href");
  }
  if (tag == GUMBO_TAG_TIME || has_word(node, "itemprop", "datePublished")) {
    gather_time(node, gathered);
  }
  const bool author = has_word(node, "itemprop", "author") || has_word(node, "rel", "author");
  if (author && tag != GUMBO_TAG_META && tag != GUMBO_TAG_LINK && gathered.signed_by.empty()) {
    gathered.signed_by = text_of(node);
  }
  return true;
}

std::string first_meta(const Gathered& gathered, std::initializer_list<const char*> names,
                       bool no_url) {
  for (const char* name : names) {
    const auto found = gathered.meta.find(name);
    if (found == gathered.meta.end() || (no_url && is_web_url(found->second))) continue;
    return found->second;
  }
  return "";
}

// "Un titre - Le Site" without its tail, where that is the site's name or host.
std::string without_site(std::string_view title, const std::string& site_name,
                         const std::string& url) {
  std::vector<std::string> sites{site_name, site_of_url(url)};
  for (const std::string& site : sites) {
    if (site.empty() || title.size() <= site.size()) continue;
    if (!equal_ignoring_ascii_case(title.substr(title.size() - site.size()), site)) continue;
    const std::string_view rest = trim(title.substr(0, title.size() - site.size()));
    for (const std::string_view sign : {"-", "|", "–", "—", "•", "·", ":", "»"}) {
      const bool parted = rest.size() > sign.size() + 1 &&
                          rest.substr(rest.size() - sign.size()) == sign &&
                          rest[rest.size() - sign.size() - 1] == ' ';
      if (parted) return std::string(trim(rest.substr(0, rest.size() - sign.size())));
    }
  }
  return std::string(title);
}

std::string title_of(const Gathered& gathered, const HtmlMeta& meta) {
  std::string title = first_meta(gathered, {"og:title"}, false);
  // Several <h1> are the titles of a list, of boxes, of the site.
  if (title.empty() && gathered.headings.size() == 1) title = gathered.headings.front();
  if (title.empty()) title = gathered.title_tag;
  if (title.empty() && !gathered.headings.empty()) title = gathered.headings.front();
  if (title.empty()) title = first_meta(gathered, {"twitter:title", "dc.title", "headline"}, false);
  return without_site(title, meta.site_name, meta.url);
}

std::optional<Date> date_of(const Gathered& gathered, const Date& seen) {
  for (const char* name : {"article:published_time",
                           "og:article:published_time",
                           "og:published_time",
                           "datepublished",
                           "date",
                           "dc.date",
                           "dc.date.issued",
                           "dc.date.created",
                           "dcterms.date",
                           "dcterms.issued",
                           "dcterms.created",
                           "dcterms.available",
                           "citation_publication_date",
                           "citation_date",
                           "pubdate",
                           "publish-date",
                           "publish_date",
                           "publication_date",
                           "parsely-pub-date",
                           "sailthru.date",
                           "cxenseparse:recs:publishtime",
                           "article:published",
                           "date.created",
                           "datecreated",
                           "article_date_original",
                           "created",
                           "displaydate"}) {
    const auto found = gathered.meta.find(name);
    if (found == gathered.meta.end()) continue;
    if (auto date = read_date(found->second, seen)) return date;
  }
  for (const std::string& time : gathered.times) {
    if (auto date = read_date(time, seen)) return date;
  }
  return std::nullopt;
}

}  // namespace

HtmlMeta read_html_meta(const HtmlTree& tree, const Date& seen) {
  Gathered gathered;
  for_each_element(tree.root(), [&](const GumboNode& node) { return gather(node, gathered); });
  HtmlMeta meta;
  meta.site_name = first_meta(gathered, {"og:site_name", "application-name"}, false);
  for (const std::string& url : {gathered.canonical, first_meta(gathered, {"og:url"}, false)}) {
    // Some sites give their front page as the canonical form of every page.
    if (meta.url.empty() && is_web_url(url) && !is_root_url(url)) {
      meta.url = url.substr(0, url.find('#'));
    }
  }
  meta.title = title_of(gathered, meta);
  meta.author = first_meta(gathered,
                           {"author", "article:author", "og:article:author", "dc.creator",
                            "dcterms.creator", "citation_author", "parsely-author",
                            "sailthru.author", "byl", "article:author_name", "creator"},
                           true);
  if (meta.author.empty()) meta.author = gathered.signed_by;
  meta.date = date_of(gathered, seen);
  meta.section = first_meta(
      gathered, {"article:section", "og:article:section", "articlesection", "section", "category"},
      true);
  meta.language = gathered.language;
  if (meta.language.empty()) {
    meta.language = first_meta(gathered, {"content-language", "language", "og:locale"}, false);
  }
  std::replace(meta.language.begin(), meta.language.end(), '_', '-');
  return meta;
}

}  // namespace glane
