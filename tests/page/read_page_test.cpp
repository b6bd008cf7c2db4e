#include "page/read_page.hpp"

#include <doctest/doctest.h>

#include <random>
#include <set>

#include "page/document/random_document.hpp"

using namespace glane;

namespace {

std::vector<Document> read(PageFormat format, std::string_view text) {
  Page page;
  page.format = format;
  page.text = text;
  page.path = "/archives/crawl/pont";
  page.id = format == PageFormat::json_line ? "crawl/pont#L3" : "crawl/pont";
  page.line = format == PageFormat::json_line ? 3 : 0;
  page.crawled = *parse_iso_date("2022-07-20T10:00+02:00");
  return read_page(page, {});
}

}  // namespace

TEST_CASE("a thread's documents know their thread, place, source and site") {
  const auto documents = read(PageFormat::json_line, R"({"title": "Le pont", "text": "Il tient.",
      "author": "Anne Roy et AFP", "url": "https://www.Exemple.fr/pont", "date": "2022-07-15",
      "comments": [{"id": "k7", "author": "Tom et Jerry", "text": "Oui."},
                   {"author": "léa", "text": "Non.", "date": "2022-07-16"}]})");
  REQUIRE(documents.size() == 3);
  const std::string id = "https://www.exemple.fr/pont";
  CHECK(documents[0].id == id);
  CHECK(documents[0].authors == std::vector<std::string>{"Anne Roy", "AFP"});
  CHECK(documents[1].id == id + "#ck7");
  CHECK(documents[2].id == id + "#c2");
  CHECK(documents[1].authors == std::vector<std::string>{"Tom et Jerry"});
  CHECK(documents[1].date_inherited);
  CHECK(iso_date(*documents[1].date) == "2022-07-15");
  CHECK_FALSE(documents[2].date_inherited);
  for (const Document& document : documents) {
    CHECK(document.thread == id);
    CHECK(document.thread_title == "Le pont");
    CHECK(document.site == "exemple.fr");
    CHECK(document.source == "/archives/crawl/pont#L3");
    CHECK(iso_date(*document.crawled) == "2022-07-20T10:00:00+02:00");
  }
}

TEST_CASE("an item that brings along a later page of a topic gives that page's posts") {
  const auto documents = read(PageFormat::json_line,
                              R"({"url": "https://a.fr/viewtopic.php?t=12&start=20",
      "html": "<html><head><title>Le pont</title><link rel='canonical' )"
                              R"(href='https://a.fr/viewtopic.php?t=12&start=20'></head><body>)"
                              R"(<div class='post' id='p121'><p class='author'>par <a )"
                              R"(class='username'>Octave</a> 14 juin 2007, 10:22</p>)"
                              R"(<div class='content'>Il a rouvert.</div></div></body></html>"})");
  REQUIRE(documents.size() == 1);
  CHECK(documents[0].type == DocumentType::comment);
  CHECK(documents[0].thread == "https://a.fr/viewtopic.php?t=12");
  CHECK(documents[0].text == "Il a rouvert.");
}

TEST_CASE("an item that brings along its page is read from it, its own word first") {
  const auto documents = read(PageFormat::json_line, R"({"url":"https://exemple.fr/a","html":
      "<html><head><title>Le pont</title>
      <meta name='author' content='Anne Roy'></head><body><nav>Menu</nav>
      <p>Il tient.</p></body>"})");
  REQUIRE(documents.size() == 1);
  CHECK(documents[0].title == "Le pont");
  CHECK(documents[0].text == "Il tient.");
  CHECK(documents[0].author == "Anne Roy");
  CHECK(documents[0].url == "https://exemple.fr/a");
}

TEST_CASE("an id is the document's own, else its URL, else the page's") {
  const auto id = [](std::string_view line) { return read(PageFormat::json_line, line).at(0).id; };
  CHECK(id(R"({"id": 12, "title": "t", "url": "https://exemple.fr/a"})") == "12");
  CHECK(id(R"({"id": "d1", "title": "", "text": "x"})") == "d1");
  CHECK(id(R"({"title": "t", "url": "https://exemple.fr/a"})") == "https://exemple.fr/a");
  CHECK(id(R"({"title": "t", "url": "/a"})") == "crawl/pont#L3");
  CHECK(id(R"({"title": "t"})") == "crawl/pont#L3");
  CHECK(read(PageFormat::html, "<html><title>t</title><p>x").at(0).id == "crawl/pont");
}

TEST_CASE("an id given twice in one page loses nothing") {
  const auto documents = read(PageFormat::json_line, R"({"id": "a", "title": "t", "comments": [
      {"id": 1, "text": "un"}, {"id": 1, "text": "deux"}, {"id": "1-2", "text": "trois"},
      {"id": 1, "text": "quatre"}]})");
  std::set<std::string> ids;
  for (const Document& document : documents) ids.insert(document.id);
  CHECK(ids == std::set<std::string>{"a", "a#c1", "a#c1-2", "a#c1-2-2", "a#c1-3"});
}

TEST_CASE("a comment that stands alone keeps its thread") {
  auto documents = read(PageFormat::json_line,
                        R"({"type": "comment", "thread": "fil", "id": "c9", "text": "Oui.",
                            "thread_title": "Le pont", "author": "léa", "position": 4})");
  REQUIRE(documents.size() == 1);
  CHECK(documents[0].type == DocumentType::comment);
  CHECK(documents[0].thread == "fil");
  CHECK(documents[0].id == "c9");
  CHECK(documents[0].position == 4);
  CHECK(documents[0].thread_title == "Le pont");

  documents = read(PageFormat::json_line, R"({"type": "comment", "text": "Oui.", "author": "léa",
      "replies": [{"text": "Non.", "author": "Tom"}]})");
  REQUIRE(documents.size() == 2);
  CHECK(documents[0].thread == documents[1].thread);
  CHECK(documents[0].position == 1);
  CHECK(documents[1].reply_to == "léa");
  CHECK(documents[1].id != documents[0].id);
}

TEST_CASE("what extract printed is read again as the same documents") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  RandomDocuments random(seed);
  for (int round = 0; round < 500; ++round) {
    const Document document = random.next();
    CHECK(read(PageFormat::json_line, to_json(document)) == std::vector<Document>{document});
  }
  // And so are the documents of a real thread, line by line.
  for (const Document& document :
       read(PageFormat::json_line, R"({"title": "Le pont", "author": "A, B et C", "date": "2022",
           "comments": [{"text": "Oui."}, {"author": "x", "text": "Non.", "reply_to": "y"}]})")) {
    CHECK(read(PageFormat::json_line, to_json(document)) == std::vector<Document>{document});
  }
}
