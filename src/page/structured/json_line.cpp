#include "page/structured/json_line.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/json_dom.hpp"
#include "base/json_text.hpp"
#include "glane/error.hpp"
#include "page/document/identity.hpp"
#include "page/document/own_json.hpp"
#include "page/document/url.hpp"
#include "page/structured/json_thread.hpp"

namespace glane {

namespace {

bool is_whole_page(std::string_view markup) {
  const std::string_view head = markup.substr(0, 4096);
  for (const std::string_view tag :
       {"<html", "<HTML", "<body", "<BODY", "<!doctype", "<!DOCTYPE"}) {
    if (head.find(tag) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

JsonLine read_json_line(const Page& page, const DiagnosticSink& report) {
  const auto tell = [&](Severity severity, std::string reason) {
    if (report) report({severity, page.path, page.line, std::move(reason), false});
  };
  // A line that glane printed bears every key of to_json, and is read back as it was.
  // From a server nobody knows who printed it.
  const std::optional<JsonDom> dom = parse_json_dom(page.text);
  const bool trusted = dom && !page.served;
  if (std::optional<Document> own = trusted ? read_own_json(*dom) : std::nullopt) {
    if (own->type == DocumentType::comment || !own->title.empty() || !own->text.empty()) {
      return {{std::move(*own)}, {}};
    }
  }
  ParsedJson parsed;
  if (dom) parsed.value = json_of_dom(*dom);
  if (!parsed.value) parsed = parse_json(page.text);
  if (!parsed.value) {
    tell(Severity::failed, parsed.fault);
    return {};
  }
  if (!parsed.value->is_object()) {
    tell(Severity::failed, std::string("not an object but ") +
                               (parsed.value->is_array() ? "a list" : "a single value"));
    return {};
  }
  if (!parsed.fault.empty()) tell(Severity::doubtful, parsed.fault);
  JsonThread thread = read_json_thread(*parsed.value, page);
  if (!thread.documents.empty() && !thread.documents.front().claimed_url.empty()) {
    tell(Severity::doubtful,
         remark_on_claim(thread.documents.front().claimed_url, server_of(page)));
  }
  for (std::string& remark : thread.remarks) tell(Severity::doubtful, std::move(remark));
  if (thread.documents.empty()) {
    // A value over several lines is a file of its own, and most such files of a crawl, manifests
    // and answers of APIs, were never meant as documents; a line among others was.
    const bool own_file = page.line == 0 || page.text.find('\n') != std::string::npos;
    tell(own_file ? Severity::skipped : Severity::failed, "no title and no text");
  }
  if (thread.documents.empty() || !is_whole_page(thread.markup)) thread.markup.clear();
  return {std::move(thread.documents), std::move(thread.markup)};
}

Page html_page_of_line(JsonLine& line, const Page& page) {
  Page html = page;
  html.format = PageFormat::html;
  html.text = std::move(line.html_page);
  if (is_web_url(line.documents.front().url)) html.url = line.documents.front().url;
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
