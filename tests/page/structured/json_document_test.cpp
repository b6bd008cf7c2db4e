#include "page/structured/json_document.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "base/parse_json.hpp"

using namespace glane;

namespace {

struct Reading {
  explicit Reading(std::string_view json, DocumentType type = DocumentType::article) {
    const ParsedJson parsed = parse_json(json);
    REQUIRE(parsed.value);
    context.seen = *parse_iso_date("2022-07-20T10:00:00+02:00");
    const JsonFields fields(*parsed.value);
    document = read_json_document(fields, type, context);
    placed = document;
    read_place_of_json_document(fields, placed);
  }

  JsonContext context;
  Document document;
  Document placed;  // with its place in a thread
};

Document article(std::string_view json) {
  return Reading(json).document;
}

Document comment(std::string_view json) {
  return Reading(json, DocumentType::comment).document;
}

}  // namespace

TEST_CASE("values are cleaned as documents have them") {
  CHECK(trim_json_document_text("  pont 12\t ") == "pont 12\t");
  CHECK(trim_json_document_text("   ") == "");
  CHECK(section_of_json_document("Sport;Vélo") == "Sport");
  CHECK(section_of_json_document(" Vie  locale\nSport") == "Vie locale");
  CHECK(section_of_json_document("") == "");
  CHECK(language_of_json_document(" fr_FR ") == "fr-FR");
  CHECK(clean_text_of_json_document("\n Il tient.\r\nEncore.\n") == "Il tient.\nEncore.");
  CHECK(clean_text_of_json_document("") == "");
}

TEST_CASE("an article's title is no comment's, and \"name\" is a comment's author") {
  CHECK(article(R"({"topic_title": "Le pont"})").title == "Le pont");
  CHECK(article(R"({"name": "Le  pont"})").title == "Le pont");
  CHECK(article(R"({"name": "Le pont"})").author == "");
  CHECK(comment(R"({"name": "léa75"})").author == "léa75");
  CHECK(comment(R"({"topic_title": "Le pont"})").title == "");
}

TEST_CASE("authors: names in any form, and numbers are keys of a database") {
  struct Row {
    std::string_view json;
    std::string_view author;
    std::vector<std::string> authors;
  };
  for (const Row& row : std::initializer_list<Row>{
           {R"({"author": "Jeanne Roy"})", "Jeanne Roy", {}},
           {R"({"author": 12, "username": "léa75"})", "léa75", {}},
           {R"({"author": 12})", "", {}},
           {R"({"author": [{"name": "Jeanne Roy"}, "AFP"]})",
            "Jeanne Roy, AFP",
            {"Jeanne Roy", "AFP"}},
           {R"({"authors": ["Jeanne Roy"]})", "Jeanne Roy", {"Jeanne Roy"}},
           {R"({"author": "Jeanne Roy et AFP", "authors": ["Jeanne Roy", "AFP"]})",
            "Jeanne Roy et AFP",
            {"Jeanne Roy", "AFP"}},
       }) {
    CAPTURE(row.json);
    const Document read = article(row.json);
    CHECK(read.author == row.author);
    CHECK(read.authors == row.authors);
  }
}

TEST_CASE("relative dates count from when the article says that it was fetched") {
  const Reading fetched(R"({"date": "hier", "scraped_at": "2020-03-02"})");
  REQUIRE(fetched.document.date);
  CHECK(iso_date(*fetched.document.date) == "2020-03-01");
  CHECK(iso_date(fetched.context.seen) == "2020-03-02");
  // A comment's own date of crawl is kept, and moves nobody else's.
  const Reading one(R"({"date": "hier", "scraped_at": "2020-03-02"})", DocumentType::comment);
  REQUIRE(one.document.date);
  CHECK(iso_date(*one.document.date) == "2022-07-19");
  REQUIRE(one.document.crawled);
  CHECK(iso_date(*one.document.crawled) == "2020-03-02");
}

TEST_CASE("a date that is none is remarked, a date that is not there is not") {
  const Reading odd(R"({"date": "un jour de pluie"})");
  CHECK_FALSE(odd.document.date);
  REQUIRE(odd.context.remarks.size() == 1);
  CHECK(odd.context.remarks[0].code == DiagnosticCode::page_date);
  CHECK(Reading(R"({"title": "Le pont"})").context.remarks.empty());
  const std::string inherited = R"({"date": "2022-07-15", "date_precision": "inherited"})";
  CHECK(comment(inherited).date_inherited);
  CHECK_FALSE(article(inherited).date_inherited);
}

TEST_CASE("plain text comes before markup, markup before a summary, and a comment has no summary") {
  struct Row {
    std::string_view json;
    std::string_view article;
    std::string_view comment;
  };
  for (const Row& row : {
           Row{R"({"text": "Un", "content_html": "<p>Deux", "summary": "Trois"})", "Un", "Un"},
           Row{R"({"content_html": "<p>Deux", "summary": "Trois"})", "Deux", "Deux"},
           Row{R"({"summary": "Trois"})", "Trois", ""},
           Row{R"({"comment": "Quatre"})", "Quatre", "Quatre"},
           Row{R"({"comment": [{"text": "Non"}]})", "", ""},
           Row{"{}", "", ""},
       }) {
    CAPTURE(row.json);
    CHECK(article(row.json).text == row.article);
    CHECK(comment(row.json).text == row.comment);
  }
  CHECK(Reading(R"({"cooked": "<p>Un <b>pont</b>"})").context.markup == "<p>Un <b>pont</b>");
  CHECK(Reading(R"({"text": "Un", "cooked": "<p>Deux"})").context.markup == "");
}

TEST_CASE("quotations are told in fields of their own or in a comment's markup") {
  CHECK(comment(R"({"text": "Si.", "quotes": [{"author": " Zoé ", "text": "Non."}, "Et le bac ?",
                    {"author": ""}, ""]})")
            .quotes == std::vector<Quote>{{"Zoé", "Non."}, {"", "Et le bac ?"}});
  CHECK(comment(R"({"text": "Si.", "quotes": "Non."})").quotes.empty());
  const Document marked =
      comment(R"({"cooked": "<blockquote data-author='Zoé'>Non.</blockquote><p>Si.</p>"})");
  CHECK(marked.text == "Si.");
  CHECK(marked.quotes == std::vector<Quote>{{"Zoé", "Non."}});
}

TEST_CASE("an address must be one of the web, and the site a host where any is named") {
  struct Row {
    std::string_view json;
    std::string_view url;
    std::string_view site;
  };
  for (const Row& row : {
           Row{R"({"url": "https://www.quai.example/pont"})", "https://www.quai.example/pont",
               "quai.example"},
           Row{R"({"url": "/pont", "link": " https://quai.example/pont "})",
               "https://quai.example/pont", "quai.example"},
           Row{R"({"id": "https://quai.example/pont"})", "https://quai.example/pont",
               "quai.example"},
           Row{R"({"url": "pont.html"})", "", ""},
           Row{R"({"site": "Le Quai", "domain": "www.quai.example"})", "", "quai.example"},
           Row{R"({"site_name": "Le Quai", "url": "https://quai.example/pont"})",
               "https://quai.example/pont", "quai.example"},
           Row{R"({"site": "Le Quai"})", "", "Le Quai"},
           Row{R"({"source": "https://quai.example/pont", "source-hostname": "Le Quai"})",
               "https://quai.example/pont", "quai.example"},
           Row{R"({"source": "https://quai.example/"})", "", "quai.example"},
           Row{R"({"source": "https://quai.example/rss", "url": "https://quai.example/pont"})",
               "https://quai.example/pont", "quai.example"},
       }) {
    CAPTURE(row.json);
    CHECK(article(row.json).url == row.url);
    CHECK(article(row.json).site == row.site);
  }
  // A comment's address may be its author's home page.
  CHECK(comment(R"({"url": "https://lea.example/"})").site == "");
}

TEST_CASE("the id of an article is that of its post, a comment's \"post_id\" its thread's") {
  CHECK(article(R"({"post_id": " 12 "})").id == "12");
  CHECK(comment(R"({"post_id": "12"})").id == "");
  CHECK(comment(R"({"comment_id": "7", "post_id": "12"})").id == "7");
}

TEST_CASE("a comment alone says where it belongs, an article only what file it is of") {
  const std::string json = R"({"thread": " pont-1 ", "thread_title": "Le  pont", "position": 4,
      "reply_to": " léa75 ", "source": "crawl/pont.html"})";
  const Document placed = Reading(json, DocumentType::comment).placed;
  CHECK(placed.thread == "pont-1");
  CHECK(placed.thread_title == "Le pont");
  CHECK(placed.position == 4);
  CHECK(placed.reply_to == "léa75");
  CHECK(placed.source == "crawl/pont.html");
  const Document head = Reading(json).placed;
  CHECK(head.thread == "");
  CHECK(head.position == 0);
  CHECK(head.source == "crawl/pont.html");
  const auto position = [](std::string_view written) {
    return Reading(R"({"position": )" + std::string(written) + "}", DocumentType::comment)
        .placed.position;
  };
  CHECK(position("-3") == 0);
  CHECK(position("9000000000") == 1 << 30);
  CHECK(position("\"4\"") == 0);
  CHECK(Reading(R"({"source": "Le Quai"})").placed.source == "");
  CHECK(Reading(R"({"source": "https://quai.example/pont"})").placed.source == "");
}
