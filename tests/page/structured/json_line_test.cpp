#include "page/structured/json_line.hpp"

#include <doctest/doctest.h>

#include <random>

#include "base/utf8.hpp"
#include "page/document/random_document.hpp"

using namespace glane;

namespace {

struct Reading {
  std::vector<Document> documents;
  std::vector<Diagnostic> diagnostics;
};

Reading read(std::string_view text) {
  Page page;
  page.format = PageFormat::json_line;
  page.text = text;
  page.path = "fil.jsonl";
  page.id = "fil.jsonl#L7";
  page.line = 7;
  page.crawled = *parse_iso_date("2022-07-20T10:00:00+02:00");
  Reading reading;
  reading.documents = read_json_line(page, [&](const Diagnostic& diagnostic) {
                        reading.diagnostics.push_back(diagnostic);
                      }).documents;
  return reading;
}

std::string date_field_value(std::string_view text) {
  const Reading reading = read(text);
  REQUIRE(reading.documents.size() == 1);
  return reading.documents[0].date ? iso_as_written(*reading.documents[0].date) : "";
}

}  // namespace

TEST_CASE("the names that extractors give to fields are known") {
  for (const std::string_view line : {
           R"({"title":"Le pont","text":"Il tient.","author":"Anne Roy","date":"2022-07-15",
               "site":"exemple.fr","url":"https://www.exemple.fr/pont","section":"Ville",
               "language":"fr"})",
           R"({"headline":"Le pont","articleBody":"Il tient.","author":{"@type":"Person",
               "name":"Anne Roy"},"datePublished":"2022-07-15","articleSection":["Ville","Pont"],
               "mainEntityOfPage":{"@id":"https://www.exemple.fr/pont"},"inLanguage":"fr"})",
           R"({"title":"Le pont","raw_text":"Il tient.","author":"Anne Roy","date":"2022-07-15",
               "hostname":"exemple.fr","sitename":"L'Exemple","categories":"Ville;Pont",
               "source":"https://www.exemple.fr/pont","url":"https://www.exemple.fr/pont",
               "language":"fr","comments":"","fingerprint":"ab12"})",
           R"({"title":"Le pont","maintext":"Il tient.","authors":["Anne Roy"],
               "date_publish":"2022-07-15 00:00:00","source_domain":"www.exemple.fr",
               "url":"https://www.exemple.fr/pont","category":"Ville","lang":"fr"})",
           R"({"Title":"Le pont","content":"Il tient.","byline":"Anne Roy",
               "published_at":1657843200000,"link":"https://www.exemple.fr/pont",
               "section":{"name":"Ville"},"language":"fr"})",
           R"({"_id":{"$oid":"62d1"},"_source":{"title":"Le pont","body":"Il tient.",
               "creator":[{"name":"Anne Roy"}],"created_at":{"$date":"2022-07-15T10:00:00Z"},
               "canonical_url":"https://www.exemple.fr/pont","section":"Ville","lang":"fr"}})",
           R"({"title":{"rendered":"Le <b>pont</b>"},"content":{"rendered":"<p>Il tient.</p>"},
               "author_name":"Anne Roy","author":12,"date":"2022-07-15",
               "guid":{"rendered":"https://www.exemple.fr/pont"},"rubrique":"Ville","lang":"fr"})",
       }) {
    CAPTURE(line);
    const Reading reading = read(line);
    REQUIRE(reading.documents.size() == 1);
    CHECK(reading.diagnostics.empty());
    const Document& document = reading.documents[0];
    CHECK(document.title == "Le pont");
    CHECK(document.text == "Il tient.");
    CHECK(document.author == "Anne Roy");
    REQUIRE(document.date);
    CHECK(iso_date(*document.date).substr(0, 10) == "2022-07-15");
    CHECK(document.site == "exemple.fr");
    CHECK(document.url == "https://www.exemple.fr/pont");
    CHECK(document.section == "Ville");
    CHECK(document.language == "fr");
    CHECK(document.position == 0);
  }
}

TEST_CASE("a line of trafilatura, whose \"source\" is the address and whose \"id\" is none") {
  const Reading reading = read(R"({"title":"Le pont","author":"Anne Roy; Paul Sé",
      "hostname":"exemple.fr","date":"2022-07-15","fingerprint":"ab12","id":null,"license":null,
      "comments":"Bravo !","raw_text":"Il tient. Encore.","language":"fr",
      "image":"https://www.exemple.fr/pont.jpg","pagetype":"article","filedate":"2022-07-20",
      "source":"https://www.exemple.fr/pont","source-hostname":"L'Exemple","excerpt":"Un pont.",
      "categories":"Ville;Pont","tags":"eau;route","text":"Il tient.\nEncore."})");
  CHECK(reading.diagnostics.empty());
  REQUIRE(reading.documents.size() == 2);
  const Document& document = reading.documents[0];
  CHECK(document.id == "");
  CHECK(document.url == "https://www.exemple.fr/pont");
  CHECK(document.source == "");
  CHECK(document.site == "exemple.fr");
  CHECK(document.author == "Anne Roy; Paul Sé");
  CHECK(document.section == "Ville");
  CHECK(document.text == "Il tient.\nEncore.");
  CHECK(reading.documents[1].text == "Bravo !");
}

TEST_CASE("dates come in all the ways that exporters write them") {
  CHECK(date_field_value(R"({"title":"t","timestamp":1657878300})").substr(0, 16) ==
        "2022-07-15T11:45");
  const Reading counted = read(R"({"title":"t","timestamp":1657878300})");
  CHECK(date_precision_name(counted.documents.at(0)) == "minute");
  CHECK(date_field_value(R"({"title":"t","timestamp":"1657878300"})").substr(0, 16) ==
        "2022-07-15T11:45");
  CHECK(date_field_value(R"({"title":"t","date":1657878300.5})").substr(0, 16) ==
        "2022-07-15T11:45");
  CHECK(date_field_value(R"({"title":"t","date":{"$date":{"$numberLong":"1657878300000"}}})")
            .substr(0, 13) == "2022-07-15T11");
  CHECK(date_field_value(R"({"title":"t","date":20220715})") == "2022-07-15");
  CHECK(date_field_value(R"({"title":"t","date":"2022"})") == "2022");
  CHECK(date_field_value(R"({"title":"t","date":2022})") == "2022");
  CHECK(date_field_value(R"({"title":"t","date":"20220715114500"})") == "2022-07-15T11:45");
  CHECK(date_field_value(R"({"title":"t","pubDate":"15 juillet 2022 à 11h45"})") ==
        "2022-07-15T11:45");
  CHECK(date_field_value(R"({"title":"t","date":"hier","scraped_at":"2020-03-02"})") ==
        "2020-03-01");
  CHECK(date_field_value(R"({"title":"t","date":1e300})") != "0");
  CHECK(date_field_value(R"({"title":"t","date":-99999999999999})") == "");

  const Reading odd = read(R"({"title":"t","date":"un jour de pluie"})");
  REQUIRE(odd.documents.size() == 1);
  CHECK_FALSE(odd.documents[0].date);
  REQUIRE(odd.diagnostics.size() == 1);
  CHECK(odd.diagnostics[0].severity == Severity::doubtful);
  CHECK(odd.diagnostics[0].line == 7);
}

TEST_CASE("comments come flat and in order, replies with the author that they answer") {
  const Reading reading = read(R"({"id": 9, "title": "Le pont", "text": "Il tient.", "comments": [
      {"id": 1, "username": "léa", "text": "Enfin !", "replies": [
        {"user": {"name": "Tom et Jerry"}, "body": "Oui.", "children": [
          {"author": "léa", "content": "Si."}]}]},
      "Sans nom.",
      {"id": 4, "author": "Zoé", "message": "Et le bac ?", "parent_id": 1, "date": "hier"},
      {"author": "Ali", "comment": "@Zoé oui", "reply_to": "Zoé",
       "quotes": [{"author": "Zoé", "text": "Et le bac ?"}, "le bac"]},
      {"author": null, "text": ""}, 3]})");
  REQUIRE(reading.documents.size() == 7);
  const auto& documents = reading.documents;
  CHECK(documents[0].id == "9");
  CHECK(documents[1].author == "léa");
  CHECK(documents[1].reply_to == "");
  CHECK(documents[2].author == "Tom et Jerry");
  CHECK(documents[2].reply_to == "léa");
  CHECK(documents[3].text == "Si.");
  CHECK(documents[3].reply_to == "Tom et Jerry");
  CHECK(documents[4].text == "Sans nom.");
  CHECK(documents[4].author == "");
  CHECK(documents[5].reply_to == "léa");
  CHECK(iso_date(*documents[5].date) == "2022-07-19");
  CHECK(documents[6].reply_to == "Zoé");
  REQUIRE(documents[6].quotes.size() == 2);
  CHECK(documents[6].quotes[0] == Quote{"Zoé", "Et le bac ?"});
  for (std::size_t i = 0; i < documents.size(); ++i) {
    CHECK(documents[i].position == static_cast<int>(i));
    CHECK(documents[i].type == (i == 0 ? DocumentType::article : DocumentType::comment));
  }
}

TEST_CASE("a topic's first post is its article") {
  const Reading reading = read(R"({"title": "Fuite sous l'évier", "post_stream": {"posts": [
      {"username": "bricolo", "cooked": "<p>Ça <b>goutte</b>.</p><p>Que faire&nbsp;?</p>",
       "created_at": "2021-02-03T08:00:00.000Z"},
      {"username": "plombier", "cooked": "<p>Le joint.</p>",
       "reply_to_user": {"username": "bricolo"}}
      ]}, "posts_count": 2})");
  REQUIRE(reading.documents.size() == 2);
  CHECK(reading.documents[0].type == DocumentType::article);
  CHECK(reading.documents[0].title == "Fuite sous l'évier");
  CHECK(reading.documents[0].text == "Ça goutte.\nQue faire\u00A0?");
  CHECK(reading.documents[0].author == "bricolo");
  CHECK(reading.documents[0].date);
  CHECK(reading.documents[1].position == 1);
  CHECK(reading.documents[1].reply_to == "bricolo");
}

TEST_CASE("a topic of Discourse: quotations apart, answers by the numbers of posts") {
  const Reading reading = read(R"({"id": 12, "title": "Le pont de pierre",
      "post_stream": {"posts": [
      {"id": 101, "username": "Octave", "name": "", "post_number": 1,
       "created_at": "2007-06-12T08:22:33.000Z",
       "cooked": "<p>Le pont de pierre rouvre lundi.</p>", "reply_to_post_number": null},
      {"id": 102, "username": "Peggy10", "post_number": 2, "created_at": "2007-06-12T09:05:10.000Z",
       "cooked": "<aside class='quote' data-username='Octave'><div class='title'> Octave:</div>)"
                               R"(<blockquote><p>lundi</p></blockquote></aside><p>Enfin !</p>"},
      {"id": 105, "username": "marc", "post_number": 5, "created_at": "2007-06-13T06:00:00.000Z",
       "cooked": "<p>Et les voitures ?</p>", "reply_to_post_number": 2}
      ], "stream": [101, 102, 105]}, "posts_count": 3})");
  REQUIRE(reading.documents.size() == 3);
  CHECK(reading.documents[0].author == "Octave");
  CHECK(reading.documents[1].text == "Enfin !");
  CHECK(reading.documents[1].quotes == std::vector<Quote>{{"Octave", "lundi"}});
  CHECK(reading.documents[1].reply_to == "Octave");
  CHECK(reading.documents[1].id == "102");
  CHECK(reading.documents[2].reply_to == "Peggy10");
}

TEST_CASE("a later page of a topic of Discourse gives comments of the topic alone") {
  const Reading reading = read(R"({"id": 12, "title": "Le pont de pierre",
      "post_stream": {"posts": [
      {"id": 121, "username": "Octave", "post_number": 21, "cooked": "<p>Il a rouvert.</p>"},
      {"id": 122, "username": "Peggy10", "post_number": 22, "cooked": "<p>Enfin !</p>"}]}})");
  REQUIRE(reading.documents.size() == 2);
  CHECK(reading.documents[0].type == DocumentType::comment);
  CHECK(reading.documents[0].id == "fil.jsonl#t/12#c121");
  CHECK(reading.documents[0].thread == "fil.jsonl#t/12");
  CHECK(reading.documents[0].thread_title == "Le pont de pierre");
  CHECK(reading.documents[0].position == 20);
  CHECK(reading.documents[1].position == 21);
}

TEST_CASE("a post of Discourse's that stands alone is of its topic") {
  const Reading reply = read(R"({"id": 122, "username": "Peggy10", "post_number": 3,
      "post_type": 1, "topic_id": 12, "topic_title": "Le pont de pierre",
      "cooked": "<p>Enfin !</p>", "reply_to_user": {"username": "Octave"}})");
  REQUIRE(reply.documents.size() == 1);
  CHECK(reply.documents[0].type == DocumentType::comment);
  CHECK(reply.documents[0].id == "fil.jsonl#t/12#c122");
  CHECK(reply.documents[0].thread == "fil.jsonl#t/12");
  CHECK(reply.documents[0].thread_title == "Le pont de pierre");
  CHECK(reply.documents[0].position == 2);
  CHECK(reply.documents[0].reply_to == "Octave");
  const Reading first = read(R"({"id": 120, "username": "Octave", "post_number": 1,
      "topic_id": 12, "topic_title": "Le pont de pierre", "cooked": "<p>Il rouvre.</p>"})");
  REQUIRE(first.documents.size() == 1);
  CHECK(first.documents[0].type == DocumentType::article);
  CHECK(first.documents[0].id == "fil.jsonl#t/12");
  CHECK(first.documents[0].title == "Le pont de pierre");
  CHECK(read(R"({"id": 9, "post_number": 4, "post_type": 3, "topic_id": 12, "cooked": "Fermé."})")
            .documents.empty());
}

TEST_CASE("a line without title, text or comments fails, and says why") {
  struct Row {
    std::string_view line;
    std::string_view reason;
  };
  for (const Row& row : {
           Row{R"({"id": 1, "author": "Zoé"})", "no title and no text"},
           Row{R"({"title": " ", "text": null})", "no title and no text"},
           Row{"{}", "no title and no text"},
           Row{R"(["a"])", "not an object but a list"},
           Row{"12", "not an object but a single value"},
       }) {
    CAPTURE(row.line);
    const Reading reading = read(row.line);
    CHECK(reading.documents.empty());
    REQUIRE(reading.diagnostics.size() == 1);
    CHECK(reading.diagnostics[0].reason == row.reason);
    CHECK(reading.diagnostics[0].severity == Severity::failed);
    CHECK(reading.diagnostics[0].line == 7);
    CHECK(reading.diagnostics[0].source == "fil.jsonl");
  }
  const Reading manifest = read("{\n\"icons\": []\n}");
  REQUIRE(manifest.diagnostics.size() == 1);
  CHECK(manifest.diagnostics[0].severity == Severity::skipped);
  CHECK(read("{\"title\": \"coupé").diagnostics.size() == 1);
  // The parser's message quotes the line up to a fault that may stand inside a character.
  const Reading inside = read("{\"url\": \"\\é\"}");
  REQUIRE(!inside.diagnostics.empty());
  for (const Diagnostic& diagnostic : inside.diagnostics) {
    CHECK(find_invalid_utf8(diagnostic.reason) == std::string::npos);
  }
  CHECK(read(R"({"id": "d1", "title": "", "text": "x"})").documents.size() == 1);
  CHECK(read(R"({"title": "x", "text": ""})").documents.size() == 1);
}

TEST_CASE("comments without their article keep its id") {
  const Reading reading =
      read(R"({"id": "fil-3", "comments": [{"author": "Zoé", "text": "Ah."}]})");
  REQUIRE(reading.documents.size() == 1);
  CHECK(reading.documents[0].type == DocumentType::comment);
  CHECK(reading.documents[0].thread == "fil-3");
  CHECK(reading.documents[0].id == "fil-3#c1");
}

TEST_CASE("markup is read only where the key says that it is markup") {
  CHECK(read(R"({"title":"t","content_html":"<p>a</p><p>b</p>"})").documents[0].text == "a\nb");
  CHECK(read(R"({"title":"t","text":"la balise <p>"})").documents[0].text == "la balise <p>");
}

TEST_CASE("lines that glane printed are read back as they were") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  RandomDocuments documents(seed);
  for (int round = 0; round < 1000; ++round) {
    const Document document = documents.next();
    const Reading reading = read(to_json(document));
    CHECK(reading.diagnostics.empty());
    REQUIRE(reading.documents.size() == 1);
    CHECK(reading.documents[0] == document);
  }
}

TEST_CASE("any object gives documents or a reason") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  constexpr std::string_view kKeys[] = {
      "id",   "title",  "text", "author", "authors", "date",     "comments", "posts",   "quotes",
      "type", "thread", "url",  "html",   "source",  "position", "parent",   "replies", "site"};
  constexpr std::string_view kValues[] = {"null",
                                          "\"\"",
                                          "\"a\"",
                                          "1",
                                          "-1.5",
                                          "[]",
                                          "{}",
                                          "true",
                                          "[1]",
                                          "[\"b\"]",
                                          "\"comment\"",
                                          "[{\"text\":\"c\"}]",
                                          "{\"name\":\"d\"}",
                                          "[[{}]]"};
  for (int round = 0; round < 3000; ++round) {
    std::string line = "{\"k\":0";
    for (auto i = random() % 8; i > 0; --i) {
      line +=
          ",\"" + std::string(kKeys[random() % 18]) + "\":" + std::string(kValues[random() % 14]);
    }
    const Reading reading = read(line + "}");
    CAPTURE(line);
    CHECK(reading.documents.size() + reading.diagnostics.size() > 0);
  }
}

TEST_CASE("whom a comment speaks to it answers; what was taken out, or software says, is none") {
  const Reading reading = read(R"({"title": "Le pont", "text": "Il rouvre.", "comments": [
      {"author": "Zoé", "text": "Enfin."}, {"author": "Luc", "text": "@Zoé pas trop tôt !"},
      {"author": "Max", "text": "Zoé, tu traverses ?"}, {"author": "Tom", "text": "[removed]"},
      {"author": "system", "text": "Sujet fermé.", "post_type": 3}]})");
  REQUIRE(reading.documents.size() == 4);
  CHECK(reading.documents[1].reply_to == "");
  CHECK(reading.documents[2].reply_to == "Zoé");
  CHECK(reading.documents[3].reply_to == "Zoé");
}

TEST_CASE("a comment alone is known by the thread that it names, unless it has a title") {
  const Reading comment =
      read(R"({"id": "c1", "author": "zed", "body": "Un bac.", "link_id": "t3_abc"})");
  REQUIRE(comment.documents.size() == 1);
  CHECK(comment.documents[0].type == DocumentType::comment);
  CHECK(comment.documents[0].thread == "t3_abc");
  const Reading titled =
      read(R"({"id": "c1", "title": "Le bac", "body": "Un bac.", "link_id": "t3_abc"})");
  REQUIRE(titled.documents.size() == 1);
  CHECK(titled.documents[0].type == DocumentType::article);
}
