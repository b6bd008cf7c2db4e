#include "page/structured/record_documents.hpp"

#include <iterator>
#include <string_view>
#include <utility>

#include "base/contains.hpp"
#include "page/document/server.hpp"
#include "page/document/url.hpp"

namespace glane {

namespace {

bool is_whole_page(std::string_view markup) {
  return contains_any(markup.substr(0, 4096),
                      {"<html", "<HTML", "<body", "<BODY", "<!doctype", "<!DOCTYPE"});
}

}  // namespace

RecordDocuments documents_of_record(JsonThread thread, const Page& page, Severity empty,
                                    const DiagnosticSink& report) {
  const auto tell = [&](Severity severity, Remark remark) {
    if (report) report(diagnostic_of(std::move(remark), severity, {page.path, page.line}));
  };
  std::vector<Document>& documents = thread.documents;
  if (!documents.empty() && !documents.front().claimed_url.empty()) {
    tell(Severity::doubtful,
         remark_on_other_server(documents.front().claimed_url, server_of_page(page)));
  }
  for (Remark& doubt : thread.remarks) tell(Severity::doubtful, std::move(doubt));
  if (documents.empty()) tell(empty, DiagnosticCode::page_empty);
  if (documents.empty() || !is_whole_page(thread.markup)) thread.markup.clear();
  return {std::move(documents), std::move(thread.markup)};
}

Page html_page_of_record(RecordDocuments& record, const Page& page) {
  Page html = page;
  html.format = PageFormat::html;
  html.text = std::move(record.html_page);
  html.record = {};
  if (is_web_url(record.documents.front().url)) html.url = record.documents.front().url;
  return html;
}

void complete_from_html_page(std::vector<Document>& documents, std::vector<Document> read) {
  if (read.empty()) return;
  if (read.front().type == DocumentType::comment) {  // a later page of a topic
    documents = std::move(read);
    return;
  }
  Document& article = documents.front();
  Document& found = read.front();
  const auto fill = [](std::string& into, std::string& from) {
    if (into.empty()) into = std::move(from);
  };
  article.text = std::move(found.text);
  article.quotes = std::move(found.quotes);
  fill(article.title, found.title);
  fill(article.author, found.author);
  fill(article.url, found.url);
  fill(article.claimed_url, found.claimed_url);
  fill(article.section, found.section);
  fill(article.language, found.language);
  if (article.authors.empty()) article.authors = std::move(found.authors);
  if (!article.date) article.date = found.date;
  if (documents.size() > 1) return;
  std::move(read.begin() + 1, read.end(), std::back_inserter(documents));
}

}  // namespace glane
