#include "page/structured/feed_item.hpp"

#include <doctest/doctest.h>

#include "record_reading.hpp"

using namespace glane;

namespace {

using Lines = std::vector<std::string>;

RecordReading read(const FeedItem& item, bool served = true) {
  Page page = page_of_record();
  page.served = served;
  return reading_of([&](const DiagnosticSink& sink) { return read_feed_item(item, page, sink); });
}

Document article(const FeedItem& item) {
  const RecordReading reading = read(item);
  REQUIRE(reading.record.documents.size() == 1);
  return reading.record.documents[0];
}

FeedItem titled(std::string title) {
  FeedItem item;
  item.title = std::move(title);
  return item;
}

}  // namespace

TEST_CASE("an item is an article with what it states") {
  FeedItem item = titled("L&#039;<b>été</b>\n vient");
  item.url = "https://www.a.example/ete";
  item.authors = {"Anne Roy et AFP"};
  item.published = "Fri, 15 Jul 2022 11:45:00 +0200";
  item.categories = {"Météo; France", "Ville"};
  item.text = "<p>Il <b>vient</b>.</p><p>Enfin.</p>";
  item.html = true;
  item.feed_title = "La Gazette";
  item.language = "fr_FR";
  const Document read = article(item);
  CHECK(read.type == DocumentType::article);
  CHECK(read.title == "L'été vient");
  CHECK(read.id == "https://www.a.example/ete");
  CHECK(read.url == "https://www.a.example/ete");
  CHECK(read.site == "a.example");
  CHECK(read.author == "Anne Roy et AFP");
  CHECK(read.authors == Lines{});  // which read_page tells from one another
  CHECK(iso_as_written(*read.date) == "2022-07-15T11:45+02:00");
  CHECK(read.crawled == read.date);
  CHECK(read.section == "Météo");
  CHECK(read.language == "fr-FR");
  CHECK(read.text == "Il vient.\nEnfin.");
}

TEST_CASE("of two authors each is one, and plain text is no markup") {
  FeedItem item = titled("t");
  item.authors = {"Anne  et Bob", "Carl"};
  item.text = " a < b\r\n<p> ";
  const Document read = article(item);
  CHECK(read.author == "Anne et Bob, Carl");
  CHECK(read.authors == Lines{"Anne et Bob", "Carl"});
  CHECK(read.text == "a < b\n<p>");
}

TEST_CASE("it counts as fetched when it last changed, and was published before that") {
  struct Row {
    std::string published;
    std::string updated;
    std::string date;  // empty: none
    std::string crawled;
  };
  for (const Row& row : {
           Row{"2022-07-15", "2022-07-16", "2022-07-15", "2022-07-16"},
           Row{"", "2022-07-16", "2022-07-16", "2022-07-16"},
           Row{"2022-07-15", "", "2022-07-15", "2022-07-15"},
           Row{"20220715", "", "2022-07-15", "2022-07-15"},
           Row{"hier", "2022-07-16", "2022-07-15", "2022-07-16"},
           Row{"hier", "", "2022-07-18", "2022-07-19"},
           Row{"", "", "", ""},
       }) {
    CAPTURE(row.published);
    CAPTURE(row.updated);
    FeedItem item = titled("t");
    item.published = row.published;
    item.updated = row.updated;
    const Document read = article(item);
    CHECK((read.date ? iso_as_written(*read.date) : "") == row.date);
    CHECK((read.crawled ? iso_as_written(*read.crawled) : "") == row.crawled);
  }
  FeedItem item = titled("t");
  item.published = "un jour";
  CHECK(read(item).remarks == Lines{"doubtful: a date that is none"});
}

TEST_CASE("without an address an item is known by its id, and its site by the feed") {
  struct Row {
    std::string url;
    std::string id;
    std::string feed_title;
    std::string known_as;
    std::string site;
  };
  for (const Row& row : {
           Row{"", "n3", "La Gazette", "n3", "La Gazette"},
           Row{"", " 12 ", "www.gazette.example", "gazette.example/id=12", "gazette.example"},
           Row{"", "https://b.example/z", "Z", "https://b.example/z", "b.example"},
           Row{"/relative", "n3", "La Gazette", "", ""},
           Row{"https://b.example/z", "n3", "La Gazette", "https://b.example/z", "b.example"},
       }) {
    CAPTURE(row.url);
    CAPTURE(row.id);
    FeedItem item = titled("t");
    item.url = row.url;
    item.id = row.id;
    item.feed_title = row.feed_title;
    const Document read = article(item);
    CHECK(read.id == row.known_as);
    CHECK(read.site == row.site);
  }
}

TEST_CASE("an item that holds a whole page brings it along, one without words is none") {
  FeedItem item = titled("t");
  item.html = true;
  item.text = "<html><body><p>Il vient.</p></body></html>";
  CHECK(read(item).record.html_page == item.text);
  item.text = "<p>Il vient.</p>";
  CHECK(read(item).record.html_page == "");
  FeedItem empty;
  empty.url = "https://a.example/1";
  CHECK(read(empty).record.documents.empty());
  CHECK(read(empty).remarks == Lines{"skipped: no title and no text"});
}
