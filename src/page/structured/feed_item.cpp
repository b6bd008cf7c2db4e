#include "page/structured/feed_item.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "page/document/url.hpp"
#include "page/html/html_text.hpp"
#include "page/structured/json_document.hpp"
#include "page/structured/json_fields.hpp"
#include "page/structured/json_identity.hpp"

namespace glane {

namespace {

void read_authors(const FeedItem& item, Document& article) {
  std::vector<std::string> names;
  for (const std::string& written : item.authors) {
    std::string name = squeeze_blanks(written);
    if (name.empty()) continue;
    article.author += (article.author.empty() ? "" : ", ") + name;
    names.push_back(std::move(name));
  }
  // One name may be several people's, which split_authors tells.
  if (item.authors.size() > 1) article.authors = std::move(names);
}

// An item is the article as it came out, or a few lines of it. So it counts as a capture of that
// time, however late the feed was fetched: a page that was fetched since then is the newer one.
void read_dates(const FeedItem& item, const Date& fetched, Document& article, JsonThread& thread) {
  if (item.published.empty() && item.updated.empty()) return;
  article.crawled =
      date_of_json_field(item.updated.empty() ? item.published : item.updated, fetched);
  article.date = date_of_json_field(item.published.empty() ? item.updated : item.published,
                                    article.crawled ? *article.crawled : fetched);
  if (!article.date) thread.remarks.emplace_back(DiagnosticCode::page_date);
}

void read_text(const FeedItem& item, Document& article, JsonThread& thread) {
  article.text = clean_text_of_json_document(item.html ? html_visible_text(item.text) : item.text);
  if (item.html && !article.text.empty()) thread.markup = item.text;
}

// The address, and where there is none what else the item is known by.
void read_place(const FeedItem& item, Document& article) {
  if (is_web_url(item.url)) article.url = item.url;
  if (item.url.empty()) {
    article.id = trim_json_document_text(item.id);
    if (is_web_url(article.id)) article.url = article.id;
    article.site = site_of_host(item.feed_title);
  }
  if (article.site.empty()) {
    article.site =
        article.url.empty() ? (item.url.empty() ? item.feed_title : "") : site_of_url(article.url);
  }
}

}  // namespace

RecordDocuments read_feed_item(const FeedItem& item, const Page& page,
                               const DiagnosticSink& report) {
  JsonThread thread;
  Document article;
  article.title = squeeze_blanks(html_visible_text(item.title));
  read_authors(item, article);
  read_dates(item, page.crawled, article, thread);
  read_text(item, article, thread);
  read_place(item, article);
  if (!item.categories.empty()) article.section = section_of_json_document(item.categories.front());
  article.language = language_of_json_document(item.language);
  identify_json_record(page, article);
  const bool empty = article.title.empty() && article.text.empty();
  if (!empty) thread.documents.push_back(std::move(article));
  return documents_of_record(std::move(thread), page, Severity::skipped, report);
}

}  // namespace glane
