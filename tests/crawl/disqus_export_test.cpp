#include "crawl/disqus_export.hpp"

#include <doctest/doctest.h>

#include <string>

#include "base/parse_json.hpp"
#include "reading.hpp"

using namespace glane;

namespace {

std::string post(std::string_view id, std::string_view thread, std::string_view more) {
  return "<post dsq:id=\"" + std::string(id) +
         "\"><id/><message><![CDATA[<p>Oui.</p>]]></message>"
         "<createdAt>2013-03-03T09:12:00Z</createdAt>" +
         std::string(more) + "<thread dsq:id=\"" + std::string(thread) + "\"/></post>\n";
}

std::string site(std::string_view posts) {
  return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<disqus xmlns=\"http://disqus.com\">\n"
         "<category dsq:id=\"1\"><title>General</title></category>\n"
         "<thread dsq:id=\"10\"><id>7</id><link>https://quai.example/pont</link>"
         "<category dsq:id=\"1\"/><title>Le pont</title></thread>\n" +
         std::string(posts) + "</disqus>";
}

Json object_of(const Page& page) {
  return *parse_json(page.text).value;
}

}  // namespace

TEST_CASE("a post goes on as a comment on the page that its thread names") {
  const Reading reading = read(
      "disqus.xml",
      site(post("20", "10", "<author><name>Rémi</name><username>remi</username></author>") +
           post("21", "10", "<isSpam>true</isSpam>") +
           post("22", "10", "<isDeleted>true</isDeleted>") + post("23", "99", "") +
           post("24", "10", "<author><username>odile</username></author><parent dsq:id=\"20\"/>")));
  REQUIRE(reading.pages.size() == 2);
  const Json first = object_of(reading.pages[0]);
  CHECK(first["type"] == "comment");
  CHECK(first["id"] == "20");
  CHECK(first["thread"] == "https://quai.example/pont");
  CHECK(first["thread_title"] == "Le pont");
  CHECK(first["author"] == "Rémi");
  CHECK(first["position"] == 1);
  CHECK(first["reply_to"] == "");
  const Json second = object_of(reading.pages[1]);
  CHECK(second["author"] == "odile");
  CHECK(second["position"] == 2);
  CHECK(second["reply_to"] == "Rémi");
  CHECK(reading.told() == Lines(3, "skipped: a comment that is not shown"));
}

TEST_CASE("an export that is empty, damaged or cut off says so") {
  CHECK(read("a.xml", site("")).told() == Lines{"skipped: an export without comments"});
  CHECK(read("a.xml", site("<post dsq:id=\"1\"><message></post>")).told() ==
        Lines{"failed: an element that is not well-formed XML"});
  CHECK(read("a.xml", site("<post dsq:id=\"1\">")).told() ==
        Lines{"failed: cut off inside of <post>"});
}
