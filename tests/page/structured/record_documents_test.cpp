#include "page/structured/record_documents.hpp"

#include <doctest/doctest.h>

#include "record_reading.hpp"

using namespace glane;

namespace {

using Lines = std::vector<std::string>;

RecordReading read(const JsonThread& thread, const Page& page = page_of_record()) {
  return reading_of([&](const DiagnosticSink& sink) {
    return documents_of_record(thread, page, Severity::skipped, sink);
  });
}

Document titled(std::string title, DocumentType type = DocumentType::article) {
  Document document;
  document.type = type;
  document.title = std::move(title);
  return document;
}

}  // namespace

TEST_CASE("only a whole page is one that the record brings along") {
  for (const auto& row : std::vector<std::pair<std::string, bool>>{
           {"<!DOCTYPE html><p>Oui", true},
           {"<HTML lang=fr><p>Oui", true},
           {"<div><body class=a>Oui", true},
           {"<p>Oui</p>", false},
           {"", false},
           {std::string(5000, ' ') + "<html>", false},
       }) {
    const auto& markup = row.first;
    const auto& whole = row.second;
    CAPTURE(markup);
    CHECK(read({{titled("t")}, markup, {}}).record.html_page == (whole ? markup : ""));
    CHECK(read({{}, markup, {}}).record.html_page == "");
  }
}

TEST_CASE("what is doubtful is reported: a claim, then what reading remarked, then emptiness") {
  Document claiming = titled("t");
  claiming.claimed_url = "https://a.example/une";
  Page page = page_of_record();
  page.server_url = "https://b.example/flux";
  CHECK(read({{claiming}, "", {DiagnosticCode::page_date}}, page).remarks ==
        Lines{"doubtful: states the address https://a.example/une, but came from b.example",
              "doubtful: a date that is none"});
  CHECK(read({{}, "", {DiagnosticCode::page_date}}).remarks ==
        Lines{"doubtful: a date that is none", "skipped: no title and no text"});
}

TEST_CASE("the page that a record brings along is where the record says") {
  RecordDocuments record{{titled("t")}, "<html>"};
  Page page = page_of_record();
  page.record = TableRow{};
  page.url = "https://a.example/liste";
  CHECK(html_page_of_record(record, page).url == "https://a.example/liste");
  record = {{titled("t")}, "<html>"};
  record.documents[0].url = "https://a.example/une";
  const Page html = html_page_of_record(record, page);
  CHECK(html.url == "https://a.example/une");
  CHECK(html.format == PageFormat::html);
  CHECK(html.text == "<html>");
  CHECK(html.record.index() == 0);
  CHECK(html.id == "fil#7");
}

TEST_CASE("the record's word comes before that of its page, whose text is the better one") {
  Document own = titled("Le pont");
  own.text = "Le pont Il tient.";
  Document found = titled("Le pont - Gazette");
  found.text = "Il tient.";
  found.author = "Anne";
  found.section = "Ville";
  const Document comment = titled("", DocumentType::comment);
  std::vector<Document> documents{own};
  complete_from_html_page(documents, {found, comment});
  REQUIRE(documents.size() == 2);
  CHECK(documents[0].title == "Le pont");
  CHECK(documents[0].text == "Il tient.");
  CHECK(documents[0].author == "Anne");
  CHECK(documents[0].section == "Ville");

  documents = {own, comment};  // it has comments of its own
  complete_from_html_page(documents, {found, comment, comment});
  CHECK(documents.size() == 2);

  documents = {own};
  complete_from_html_page(documents, {});
  CHECK(documents.size() == 1);
  CHECK(documents[0].text == "Le pont Il tient.");

  complete_from_html_page(documents, {comment, comment});  // a later page of a topic
  REQUIRE(documents.size() == 2);
  CHECK(documents[0].type == DocumentType::comment);
}
