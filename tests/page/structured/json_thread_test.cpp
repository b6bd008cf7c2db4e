#include "page/structured/json_thread.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace glane;

namespace {

Json json_of(std::string_view text) {
  ParsedJson parsed = parse_json(text);
  REQUIRE(parsed.value);
  return *std::move(parsed.value);
}

// In a user's own file.
JsonThread read(std::string_view json) {
  Page page;
  page.path = page.id = "crawl/fil.jsonl";
  page.crawled = *parse_iso_date("2022-07-20T10:00:00+02:00");
  return read_json_thread(json_of(json), page);
}

// "position author->reply_to: text" a document, an article's with a star.
std::string told(const JsonThread& thread) {
  std::string out;
  for (const Document& document : thread.documents) {
    out += document.type == DocumentType::article ? "*" : "";
    out += std::to_string(document.position) + " " + document.author;
    if (!document.reply_to.empty()) out += "->" + document.reply_to;
    out += ": " + document.text + ";";
  }
  return out;
}

}  // namespace

TEST_CASE("lists of comments come in many forms") {
  struct Row {
    std::string_view json;
    std::string_view told;
  };
  for (
      const Row& row : {
          Row{R"({"title": "t", "comments": [{"author": "léa", "text": "Oui."}, "Non.", 3, null]})",
              "*0 : ;1 léa: Oui.;2 : Non.;"},
          Row{R"({"title": "t", "comments": {"data": [{"author": "léa", "text": "Oui."}]}})",
              "*0 : ;1 léa: Oui.;"},
          Row{R"({"title": "t", "comment": {"author": "léa", "text": "Oui."}})",
              "*0 : ;1 léa: Oui.;"},
          Row{R"({"title": "t", "comments": "Oui.\nNon."})", "*0 : ;1 : Oui.\nNon.;"},
          Row{R"({"title": "t", "comments": 12, "replies": [{"text": "Oui."}]})",
              "*0 : ;1 : Oui.;"},
          Row{R"({"title": "t", "comments": []})", "*0 : ;"},
          // A post without words, of nobody, is none; its replies are.
          Row{R"({"title": "t", "comments": [{"replies": [{"author": "léa", "text": "Oui."}]}]})",
              "*0 : ;1 léa: Oui.;"},
          Row{R"({"title": "t", "comments": [{"author": "léa"}]})", "*0 : ;1 léa: ;"},
      }) {
    CAPTURE(row.json);
    CHECK(told(read(row.json)) == row.told);
  }
}

TEST_CASE("whom a comment answers: what it stands under, an id, a number, a name, whom it cites") {
  struct Row {
    std::string_view comments;
    std::string_view last;  // reply_to
  };
  for (const Row& row : {
           Row{R"({"author": "léa", "text": "a", "replies": [{"author": "Tom", "text": "b"}]})",
               "léa"},
           Row{R"({"id": 7, "author": "léa", "text": "a"},
                  {"author": "Tom", "text": "b", "parent_id": 7})",
               "léa"},
           Row{R"({"post_number": 1, "author": "léa", "text": "a"},
                  {"post_number": 2, "author": "Tom", "text": "b", "reply_to_post_number": 1})",
               "léa"},
           Row{R"({"author": "Tom", "text": "b", "reply_to": "Petit Louis"})", "Petit Louis"},
           Row{R"({"author": "Tom", "text": "b", "reply_to_user": {"username": "léa"}})", "léa"},
           Row{R"({"author": "Tom", "text": "b", "quotes": [{"author": "léa", "text": "a"}]})",
               "léa"},
           // Neither an unknown number nor an address is a name.
           Row{R"({"author": "Tom", "text": "b", "parent_id": 99})", ""},
           Row{R"({"author": "Tom", "text": "b", "parent": "https://quai.example/7"})", ""},
           Row{R"({"author": "Tom", "text": "b", "reply_to_post_number": 99})", ""},
       }) {
    CAPTURE(row.comments);
    const JsonThread thread =
        read(R"({"title": "t", "comments": [)" + std::string(row.comments) + "]}");
    REQUIRE(thread.documents.size() > 1);
    CHECK(thread.documents.back().reply_to == row.last);
  }
}

TEST_CASE("the comment that is answered may come behind") {
  CHECK(told(read(R"({"title": "t", "comments": [
            {"author": "Tom", "text": "b", "in_reply_to": 9},
            {"author": "léa", "text": "a", "id": 9}]})")) == "*0 : ;1 Tom->léa: b;2 léa: a;");
}

TEST_CASE("a topic's first post is its article where the topic has no text") {
  const std::string posts =
      R"("posts": [{"author": "léa", "text": "Il goutte.", "date": "2022-07-15"},
                   {"author": "Tom", "text": "Le joint."}]})";
  const JsonThread topic = read(R"({"title": "Évier", )" + posts);
  CHECK(told(topic) == "*0 léa: Il goutte.;1 Tom: Le joint.;");
  REQUIRE(topic.documents[0].date);
  CHECK(iso_date(*topic.documents[0].date) == "2022-07-15");
  CHECK(told(read(R"({"title": "Évier", "author": "Zoé", )" + posts)) ==
        "*0 Zoé: Il goutte.;1 Tom: Le joint.;");
  CHECK(told(read(R"({"title": "Évier", "text": "Résumé.", )" + posts)) ==
        "*0 : Résumé.;1 léa: Il goutte.;2 Tom: Le joint.;");
}

TEST_CASE("a later page of a topic is comments of the topic alone, under its title") {
  const JsonThread thread = read(R"({"id": 42, "title": "Évier", "slug": "e", "posts_count": 30,
      "post_stream": {"posts": [
        {"id": 9, "post_number": 21, "username": "léa", "cooked": "a"}]}})");
  CHECK(told(thread) == "20 léa: a;");
  CHECK(thread.documents.at(0).thread == "crawl/fil.jsonl#t/42");
  CHECK(thread.documents.at(0).id == "crawl/fil.jsonl#t/42#c9");
  CHECK(thread.documents.at(0).thread_title == "Évier");
}

TEST_CASE("comments without their article keep its id or address, and are nobody's without") {
  const JsonThread named = read(R"({"id": "e", "comments": [{"author": "léa", "text": "a"}]})");
  CHECK(told(named) == "1 léa: a;");
  CHECK(named.documents.at(0).thread == "e");
  CHECK(named.documents.at(0).id == "e#c1");
  const JsonThread placed =
      read(R"({"url": "https://quai.example/e", "comments": [{"id": 7, "text": "a"}]})");
  CHECK(placed.documents.at(0).id == "https://quai.example/e#c7");
  const JsonThread loose = read(R"({"comments": [{"id": 7, "text": "a"}]})");
  CHECK(loose.documents.at(0).thread == "");
  CHECK(loose.documents.at(0).id == "7");
  CHECK(loose.documents.at(0).own_id);
  CHECK(read(R"({"id": "e", "author": "léa"})").documents.empty());
}

TEST_CASE("a comment alone says so, in any case and either language") {
  for (const std::string_view type : {"comment", "Commentaire", "REPLY"}) {
    CAPTURE(type);
    const JsonThread alone =
        read(R"({"type": ")" + std::string(type) + R"(", "author": "léa", "text": "a"})");
    CHECK(told(alone) == "0 léa: a;");
  }
  CHECK(told(read(R"({"type": "article", "author": "léa", "text": "a"})")) == "*0 léa: a;");
  CHECK(told(read(R"({"type": "comment", "author": "léa", "text": "a",
                      "replies": [{"author": "Tom", "text": "b"}]})")) ==
        "0 léa: a;1 Tom->léa: b;");
}

TEST_CASE("markup and remarks come along") {
  const JsonThread thread = read(R"({"title": "t", "body_html": "<p>a</p>",
      "comments": [{"text": "b", "date": "un jour de pluie"}]})");
  CHECK(thread.markup == "<p>a</p>");
  REQUIRE(thread.remarks.size() == 1);
  CHECK(thread.remarks[0].code == DiagnosticCode::page_date);
}

TEST_CASE("an object that stands in a page keeps an article of which little is stated") {
  const Date seen = *parse_iso_date("2022-07-20");
  const JsonThread bare = read_stated_json_thread(
      json_of(R"({"author": "Jeanne Roy", "datePublished": "hier"})"), seen);
  CHECK(told(bare) == "*0 Jeanne Roy: ;");
  REQUIRE(bare.documents.at(0).date);
  CHECK(iso_date(*bare.documents[0].date) == "2022-07-19");
  const JsonThread stated = read_stated_json_thread(
      json_of(R"({"@id": "42", "comment": [{"author": "léa", "text": "a"}]})"), seen);
  CHECK(told(stated) == "*0 : ;1 léa: a;");
  CHECK(stated.documents.at(1).thread == "");
}
