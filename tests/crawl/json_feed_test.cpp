#include "crawl/json_feed.hpp"

#include <doctest/doctest.h>

#include "reading.hpp"

using namespace glane;

namespace {

constexpr std::string_view kFeed = R"({
  "version": "https://jsonfeed.org/version/1.1", "title": "Le Petit Varlois", "language": "fr",
  "authors": [{"name": "Zénobie Lacaze"}],
  "items": [
    {"id": "1", "url": "https://varlois.example/1", "title": "Prés & <prairies>",
     "content_html": "<p>Le conseil a voté.</p>", "date_published": "2024-03-02T09:00:00+01:00",
     "tags": ["conseil"]},
    {"id": 2, "content_text": "Sans titre.", "author": {"name": "Marc"}},
    "rien"]})";

}  // namespace

TEST_CASE("the items of a JSON Feed are records, each with what the feed says of all") {
  CHECK(is_json_feed(kFeed));
  CHECK(!is_json_feed(R"({"title": "Le flux", "items": []})"));
  const Reading feed = read("fil.json", kFeed);
  REQUIRE(feed.pages.size() == 2);
  const auto& first = std::get<FeedItem>(feed.pages[0].record);
  CHECK(first.title == "Prés &amp; &lt;prairies&gt;");
  CHECK(first.url == "https://varlois.example/1");
  CHECK(first.authors == std::vector<std::string>{"Zénobie Lacaze"});
  CHECK(first.published == "2024-03-02T09:00:00+01:00");
  CHECK(first.categories == std::vector<std::string>{"conseil"});
  CHECK(first.text == "<p>Le conseil a voté.</p>");
  CHECK(first.html);
  CHECK(first.feed_title == "Le Petit Varlois");
  CHECK(first.language == "fr");
  CHECK(feed.pages[0].served);
  CHECK(feed.pages[0].id.ends_with("fil.json#L1#1"));
  const auto& second = std::get<FeedItem>(feed.pages[1].record);
  CHECK(second.id == "2");
  CHECK(second.authors == std::vector<std::string>{"Marc"});
  CHECK(second.text == "Sans titre.");
  CHECK(!second.html);
}

TEST_CASE("what says that it is a JSON Feed, and is none, is reported") {
  CHECK(read("a.json", R"({"version": "https://jsonfeed.org/version/1", "items": 3})").told() ==
        Lines{"failed: no JSON Feed, though it says so"});
  CHECK(read("a.json", R"({"version": "https://jsonfeed.org/version/1", "items": []})").told() ==
        Lines{"skipped: a feed without items"});
}
