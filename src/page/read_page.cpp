#include "page/read_page.hpp"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <variant>

#include "base/utf8.hpp"
#include "page/document/canonical_url.hpp"
#include "page/document/identity.hpp"
#include "page/document/language.hpp"
#include "page/document/server.hpp"
#include "page/document/url.hpp"
#include "page/mail/mail_message.hpp"
#include "page/people/authors.hpp"
#include "page/plain_text/reader_view.hpp"
#include "page/posts/html_thread.hpp"
#include "page/structured/feed_item.hpp"
#include "page/structured/json_line.hpp"
#include "page/structured/table_row.hpp"

namespace glane {

namespace {

// The documents of a record, with those of an HTML page that it brings along.
std::vector<Document> complete(RecordDocuments record, const Page& page,
                               const DiagnosticSink& report) {
  if (!record.html_page.empty()) {
    const Page html = html_page_of_record(record, page);
    complete_from_html_page(record.documents, read_html(html, report));
  }
  return std::move(record.documents);
}

std::vector<Document> read_record(const Page& page, const DiagnosticSink& report) {
  if (const auto* item = std::get_if<FeedItem>(&page.record)) {
    return complete(read_feed_item(*item, page, report), page, report);
  }
  if (const auto* row = std::get_if<TableRow>(&page.record)) {
    return complete(read_table_row(*row, page, report), page, report);
  }
  if (const auto* message = std::get_if<MailMessage>(&page.record)) {
    return read_mail_message(*message, page);
  }
  return {};
}

std::vector<Document> read_by_format(const Page& page, const DiagnosticSink& report,
                                     const ReadOptions& options) {
  switch (page.format) {
    case PageFormat::html:
      return read_html(page, report, options);
    case PageFormat::json_line:
      return complete(read_json_line(page, report), page, report);
    case PageFormat::record:
      return read_record(page, report);
    case PageFormat::text:
      break;
  }
  return read_reader_view(page, report);
}

void fill(std::string& into, const std::string& from) {
  if (into.empty()) into = from;
}

void complete_article(Document& article, const Page& page) {
  fill(article.url, page.url);
  if (article.id.empty()) {
    article.id = is_web_url(article.url) ? canonical_url(article.url) : page.id;
  }
  // The folders inside of an archive that a server gave may name another.
  const bool guessed = page.server_url.empty() || page.server_url == page.mirror_url;
  if (guessed || may_be_address_on_server(server_of_page(page), page.mirror_url)) {
    fill(article.url, page.mirror_url);
  }
  fill(article.thread, article.id);
  fill(article.thread_title, article.title);
  fill(article.site, site_of_url(article.url));
  if (page.served) fill(article.site, server_of_page(page));
  fill(article.site, url_site_of_folders(page.id));
  if (article.authors.empty()) article.authors = split_authors(article.author);
}

// A comment that stands alone: of a thread that it names, or of none that is known.
void complete_lone_comment(Document& comment, const Page& page) {
  if (comment.id.empty()) comment.id = page.id;
  comment.thread = canonical_url(comment.thread);
  fill(comment.thread, comment.id);
  fill(comment.site, site_of_url(comment.url));
  if (page.served) fill(comment.site, server_of_page(page));
  fill(comment.site, url_site_of_folders(page.id));
  if (comment.position == 0) comment.position = 1;
}

// in: head  the article, or the lone comment that `comment` answers
void complete_comment(Document& comment, const Document& head) {
  if (comment.thread.empty()) {
    comment.thread = head.thread;
    // One's own id is unique in its thread only.
    const std::string own = comment.id.empty() ? std::to_string(comment.position) : comment.id;
    comment.id = head.id + "#c" + own;
  }
  fill(comment.thread_title, head.thread_title);
  fill(comment.site, head.site);
  fill(comment.url, head.url);
  fill(comment.claimed_url, head.claimed_url);
  fill(comment.section, head.section);
  if (!comment.crawled) comment.crawled = head.crawled;
  if (!comment.date && head.date) {
    comment.date = head.date;
    comment.date_inherited = true;
  }
}

// Nothing is lost where a page gives one id twice: the second is "id-2".
void make_ids_unique(std::vector<Document>& documents) {
  std::unordered_set<std::string> taken;
  std::unordered_map<std::string, int> next;
  for (Document& document : documents) {
    const std::string id = document.id;
    while (!taken.insert(document.id).second) {
      int& number = next.emplace(id, 2).first->second;
      document.id = id + "-" + std::to_string(number++);
    }
  }
}

}  // namespace

std::vector<Document> read_page(const Page& page, const DiagnosticSink& report,
                                const ReadOptions& options) {
  std::vector<Document> documents = read_by_format(page, report, options);
  if (documents.empty()) return documents;
  Document& head = documents.front();
  if (!head.crawled) head.crawled = page.crawled;
  if (head.type == DocumentType::article) {
    complete_article(head, page);
  } else {
    complete_lone_comment(head, page);
  }
  for (Document& document : documents) {
    if (&document != &head) complete_comment(document, head);
    complete_language(document, head);
    if (document.authors.empty() && !document.author.empty()) {
      document.authors = {document.author};  // a pseudonym, "et" and commas included
    }
    if (!document.source.empty()) continue;
    document.source = repair_utf8(page.path);
    if (page.line > 0) document.source += "#L" + std::to_string(page.line);
  }
  for (Document& document : documents) {
    for (std::string* id : {&document.id, &document.thread})
      *id = id_without_controls(std::move(*id));
  }
  make_ids_unique(documents);
  return documents;
}

}  // namespace glane
