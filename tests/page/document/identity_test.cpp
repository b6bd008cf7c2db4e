#include "page/document/identity.hpp"

#include <doctest/doctest.h>

#include "page/read_page.hpp"

using namespace glane;

namespace {

struct Reading {
  std::vector<Document> documents;
  std::vector<Diagnostic> diagnostics;
};

Reading read(Page page) {
  page.path = "/archives/" + page.id;
  page.crawled = *parse_iso_date("2022-07-20T10:00+02:00");
  Reading reading;
  reading.documents = read_page(
      page, [&](const Diagnostic& diagnostic) { reading.diagnostics.push_back(diagnostic); });
  return reading;
}

Reading read(Page page, PageFormat format, std::string_view text) {
  page.format = format;
  page.text = text;
  return read(std::move(page));
}

template <typename Record>
Reading read_record(Page page, const Record& record) {
  page.format = PageFormat::record;
  page.record = record;
  return read(std::move(page));
}

// Pages of b.example, as the crawl knows that they are.
Page in_record() {
  Page page;
  page.id = "crawl.warc#12";
  page.url = page.server_url = "https://b.example/x";
  page.served = true;
  return page;
}

Page in_mirror() {
  Page page;
  page.id = "m/www.b.example/x.html";
  page.mirror_url = page.server_url = "https://www.b.example/x.html";
  return page;
}

Page on_its_own() {
  Page page;
  page.id = "saved/x.html";
  return page;
}

std::string page_with(std::string_view head, std::string_view body = "") {
  return "<html><head><title>Le maire part</title>" + std::string(head) +
         "</head><body><h1>Le maire part</h1><p>Il l'a annoncé hier soir.</p>" + std::string(body) +
         "</body></html>";
}

constexpr std::string_view kCanonical = "<link rel=canonical href='https://a.example/maire'>";

}  // namespace

TEST_CASE("what a page says of itself takes nobody's place") {
  for (const std::string_view head : {
           std::string_view(kCanonical),
           std::string_view("<meta property='og:url' content='https://a.example/maire'>"),
           std::string_view("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", "
                            "\"url\": \"https://a.example/maire\"}</script>"),
           std::string_view("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", "
                            "\"mainEntityOfPage\": {\"@id\": \"https://a.example/maire\"}}"
                            "</script>"),
       }) {
    CAPTURE(head);
    const std::string html = page_with(head);
    const Reading record = read(in_record(), PageFormat::html, html);
    REQUIRE(record.documents.size() == 1);
    CHECK(record.documents[0].id == "https://b.example/x");
    CHECK(record.documents[0].url == "https://b.example/x");
    CHECK(record.documents[0].site == "b.example");
    CHECK(record.documents[0].claimed_url == "https://a.example/maire");
    REQUIRE(record.diagnostics.size() == 1);
    CHECK(record.diagnostics[0].severity == Severity::doubtful);
    CHECK(record.diagnostics[0].reason ==
          "states the address https://a.example/maire, but came from b.example");

    const Reading mirror = read(in_mirror(), PageFormat::html, html);
    REQUIRE(mirror.documents.size() == 1);
    CHECK(mirror.documents[0].id == "m/www.b.example/x.html");
    CHECK(mirror.documents[0].url == "https://www.b.example/x.html");
    CHECK(mirror.documents[0].site == "b.example");
    CHECK(mirror.documents[0].claimed_url == "https://a.example/maire");
    CHECK(mirror.diagnostics.size() == 1);

    const Reading alone = read(on_its_own(), PageFormat::html, html);
    REQUIRE(alone.documents.size() == 1);
    CHECK(alone.documents[0].id == "https://a.example/maire");
    CHECK(alone.documents[0].claimed_url == "");
    CHECK(alone.diagnostics.empty());
  }
}

TEST_CASE("the first address that names the page's own server counts") {
  const std::string html = page_with(
      std::string(kCanonical) + "<meta property='og:url' content='https://m.b.example/maire#top'>");
  const Reading reading = read(in_mirror(), PageFormat::html, html);
  REQUIRE(reading.documents.size() == 1);
  CHECK(reading.documents[0].id == "https://m.b.example/maire");
  CHECK(reading.documents[0].claimed_url == "https://a.example/maire");
}

TEST_CASE("who saved a page is known by the page alone") {
  Page page = in_mirror();
  page.saved_url = "https://a.example/maire";
  Reading reading = read(page, PageFormat::html, page_with(""));
  CHECK(reading.documents.at(0).id == page.id);
  CHECK(reading.documents.at(0).claimed_url == "https://a.example/maire");
  page = on_its_own();
  page.saved_url = "https://a.example/maire";
  reading = read(page, PageFormat::html, page_with(""));
  CHECK(reading.documents.at(0).id == "https://a.example/maire");
}

TEST_CASE("comments are of the page that shows them, whatever it states beside") {
  const std::string html = page_with(R"(<script type='application/ld+json'>
      {"@type": "NewsArticle", "@id": "https://a.example/maire", "headline": "Le maire part",
       "comment": [{"@type": "Comment", "postNumber": 21, "@id": "7", "site": "a.example",
                    "url": "https://a.example/maire#c7", "text": "Menteur.", "author": "Zoé"}]}
      </script>)");
  const Reading reading = read(in_record(), PageFormat::html, html);
  REQUIRE(reading.documents.size() == 2);
  CHECK(reading.documents[1].id == "https://b.example/x#c7");
  CHECK(reading.documents[1].thread == "https://b.example/x");
  CHECK(reading.documents[1].url == "https://b.example/x");
  CHECK(reading.documents[1].site == "b.example");
}

TEST_CASE("a later page of a topic is of a topic on its own server") {
  const std::string html =
      page_with("<link rel=canonical href='https://a.example/viewtopic.php?t=12&start=20'>",
                R"(<div class='post' id='p121'><p class='author'>par <a class='username'>Octave</a>
                14 juin 2007, 10:22</p><div class='content'>Il a rouvert.</div></div>)");
  Page page = in_record();
  page.url = "https://b.example/viewtopic.php?t=3&start=20&PHPSESSID=1";
  const Reading reading = read(page, PageFormat::html, html);
  REQUIRE(reading.documents.size() == 1);
  CHECK(reading.documents[0].thread == "https://b.example/viewtopic.php?t=3");
  CHECK(reading.documents[0].id == "https://b.example/viewtopic.php?t=3#c121");
  CHECK(reading.documents[0].claimed_url == "https://a.example/viewtopic.php?t=12&start=20");
}

TEST_CASE("what a server answers as JSON is its word, the user's data are true") {
  constexpr std::string_view kLine =
      R"({"title": "Faux", "text": "Il reste.", "url": "https://a.example/maire",
          "site": "a.example", "source": "m/a.example/maire.html#1"})";
  const Reading record = read(in_record(), PageFormat::json_line, kLine);
  REQUIRE(record.documents.size() == 1);
  CHECK(record.documents[0].id == "https://b.example/x");
  CHECK(record.documents[0].site == "b.example");
  CHECK(record.documents[0].source == "/archives/crawl.warc#12");
  CHECK(record.documents[0].claimed_url == "https://a.example/maire");
  CHECK(record.diagnostics.size() == 1);

  Page page = in_mirror();
  page.id = "m/www.b.example/x.jsonl#L1";
  const Reading own = read(page, PageFormat::json_line, kLine);
  REQUIRE(own.documents.size() == 1);
  CHECK(own.documents[0].id == "https://a.example/maire");
  CHECK(own.documents[0].claimed_url == "");
  CHECK(own.diagnostics.empty());

  // What bears every key of glane's own, or a comment alone, is no better.
  Document document;
  document.id = document.thread = document.url = "https://a.example/maire";
  document.title = "Faux";
  CHECK(read(in_record(), PageFormat::json_line, to_json(document)).documents.at(0).id ==
        "https://b.example/x");
  const Reading comment =
      read(in_record(), PageFormat::json_line,
           R"({"type": "comment", "thread": "https://a.example/maire", "text": "Non.",
               "id": "https://a.example/maire#c1"})");
  REQUIRE(comment.documents.size() == 1);
  CHECK(comment.documents[0].id.starts_with("b.example/"));
  CHECK(comment.documents[0].thread.starts_with("b.example/"));
}

TEST_CASE("a message that a server gave is that server's") {
  MailMessage message;
  message.id = "1@a.example";
  message.thread = "0@a.example";
  message.text = "Non.";
  const Reading record = read_record(in_record(), message);
  REQUIRE(record.documents.size() == 1);
  CHECK(record.documents[0].id == "b.example/id=1@a.example");
  CHECK(record.documents[0].thread == "b.example/id=0@a.example");
  CHECK(read_record(on_its_own(), message).documents.at(0).id == "1@a.example");
}

TEST_CASE("an item of a feed that names another site is known by the feed's and that") {
  Page page = in_record();
  page.url.clear();
  FeedItem item;
  item.title = "Le maire part";
  item.url = "https://a.example/maire";
  const Reading reading = read_record(page, item);
  REQUIRE(reading.documents.size() == 1);
  CHECK(reading.documents[0].id == "b.example/id=https://a.example/maire");
  CHECK(reading.documents[0].site == "b.example");
}

TEST_CASE("an engine's answer in a mirror may not name another site either") {
  const Reading reading = read(in_mirror(), PageFormat::json_line,
                               R"({"id": 7, "content": {"rendered": "<p>Il reste.</p>"},
                                   "link": "https://a.example/maire"})");
  REQUIRE(reading.documents.size() == 1);
  CHECK(reading.documents[0].id == "b.example/?p=7");
  CHECK(reading.documents[0].claimed_url == "https://a.example/maire");
  CHECK(reading.diagnostics.size() == 1);
}

TEST_CASE("posts of a later page bear what their topic claims") {
  Page page = in_record();
  page.id = "crawl.warc#12#L1-2";
  page.url.clear();
  const Reading reading = read(page, PageFormat::json_line,
                               R"({"id": 12, "url": "https://a.example/t/12", "post_stream": {
                                   "posts": [{"id": 121, "post_number": 21, "username": "Zoé",
                                              "cooked": "<p>Oui.</p>"}]}})");
  REQUIRE(reading.documents.size() == 1);
  CHECK(reading.documents[0].id == "b.example/t/12#c121");
  CHECK(reading.documents[0].claimed_url == "https://a.example/t/12");
  CHECK(reading.diagnostics.size() == 1);
}

TEST_CASE("an item that brings its page along says where that is from") {
  const std::string html =
      R"("<html><head><link rel='canonical' href='https://a.example/maire'></head>)"
      R"(<body><h1>Le maire part</h1><p>Il l'a annoncé hier soir.</p></body></html>")";
  const Reading reading = read(on_its_own(), PageFormat::json_line,
                               R"({"url": "https://b.example/x", "html": )" + html + "}");
  REQUIRE(reading.documents.size() == 1);
  CHECK(reading.documents[0].id == "https://b.example/x");
  CHECK(reading.documents[0].claimed_url == "https://a.example/maire");
  CHECK(reading.diagnostics.size() == 1);
}

TEST_CASE("an id of the user's own is as given, and known as such") {
  const auto id = [](std::string_view line) {
    const Document document = read(on_its_own(), PageFormat::json_line, line).documents.at(0);
    return (document.own_id ? "own " : "") + document.id;
  };
  CHECK(id(R"({"id": 12, "title": "t", "url": "https://a.example/x"})") == "own 12");
  CHECK(id(R"({"id": "a.example/t/42", "title": "t"})") == "own a.example/t/42");
  CHECK(id(R"({"type": "comment", "id": "c9", "thread": "fil", "text": "Oui."})") == "own c9");
  CHECK(id(R"({"id": 12, "post_id": 3, "topic_id": 4, "title": "t"})") == "own 12");
  CHECK(id(R"({"type": "comment", "id": 7, "topic_id": 4, "poster": "x", "text": "Oui."})") ==
        "own 7");
  CHECK(id(R"({"title": "t", "url": "https://a.example/x"})") == "https://a.example/x");
  CHECK(id(R"({"title": "t"})") == "saved/x.html");
  CHECK(id(R"({"id": "  12 ", "title": "t"})") == "own 12");
}

TEST_CASE("no control character stands in an id, and none is dropped") {
  struct Row {
    std::string_view id, clean;
  };
  for (const Row& row : {
           Row{"crue 2022", "crue 2022"},
           Row{"a\nb", "a%0Ab"},
           Row{"a\tb\r", "a%09b%0D"},
           Row{std::string_view("\0x", 2), "%00x"},
           Row{"\x1B[2J\x7F", "%1B[2J%7F"},
           Row{"\u0085\u009Fé", "%C2%85%C2%9Fé"},
           Row{"a\u2028b\u2029", "a%E2%80%A8b%E2%80%A9"},
           Row{"œuvre\u00A0", "œuvre\u00A0"},
       }) {
    CHECK(id_without_controls(std::string(row.id)) == row.clean);
    CHECK(id_without_controls(std::string(row.clean)) == row.clean);
  }
  const auto read_id = [](std::string_view line) {
    return read(on_its_own(), PageFormat::json_line, line).documents.at(0);
  };
  CHECK(read_id(R"({"id": "a\n", "title": "t"})").id == "a%0A");
  CHECK(read_id(R"({"id": "\ta", "title": "t"})").id == "%09a");
  CHECK(read_id(R"({"id": "a\u0085", "title": "t"})").thread == "a%C2%85");
  CHECK(read_id(R"({"url": "https://a.example/x\u2028y", "title": "t"})").id ==
        "https://a.example/x%E2%80%A8y");
  const Document comment = read_id(R"({"type": "comment", "thread": "a\nb", "text": "Oui."})");
  CHECK(comment.thread == "a%0Ab");
  Page page = on_its_own();
  page.id = "crawl/deux\nlignes.html";
  CHECK(read(page, PageFormat::html, page_with("")).documents.at(0).id ==
        "crawl/deux%0Alignes.html");
}
