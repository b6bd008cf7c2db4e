#include "crawl/feed_items.hpp"

#include <doctest/doctest.h>

#include "reading.hpp"

using namespace glane;

namespace {

std::vector<FeedItem> items(std::string_view xml) {
  std::vector<FeedItem> out;
  for (const Page& page : read("flux.xml", xml).pages) {
    CHECK(page.format == PageFormat::record);
    CHECK(page.served);
    out.push_back(std::get<FeedItem>(page.record));
  }
  return out;
}

}  // namespace

TEST_CASE("RSS 2.0: the whole text before its summary, authors, date and sections") {
  const auto found = items(R"(<?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="x" xmlns:dc="y"><channel><title>La Gazette</title>
      <link>https://a.example/</link><language>fr</language>
      <item><title><![CDATA[L&#039;été]]></title><link> https://a.example/ete </link>
        <dc:creator>Anne Roy</dc:creator><pubDate>Fri, 15 Jul 2022 11:45:00 +0200</pubDate>
        <category>Météo</category><category>France</category>
        <description>&lt;p&gt;Court&lt;/p&gt;</description>
        <content:encoded><![CDATA[<p>Il <b>vient</b>.</p>]]></content:encoded></item>
      <item><title>Deux</title><guid>https://a.example/2</guid>
        <author>redac@a.example (Jean Bon)</author>
        <description>Un &amp;eacute;t&amp;eacute;</description></item>
      <item><title>Trois</title><guid isPermaLink="false">n3</guid>
        <author>x@a.example</author></item>
      </channel></rss>)");
  REQUIRE(found.size() == 3);
  CHECK(found[0].title == "L&#039;été");
  CHECK(found[0].url == "https://a.example/ete");
  CHECK(found[0].authors == Lines{"Anne Roy"});
  CHECK(found[0].published == "Fri, 15 Jul 2022 11:45:00 +0200");
  CHECK(found[0].updated == "");
  CHECK(found[0].categories == Lines{"Météo", "France"});
  CHECK(found[0].text == "<p>Il <b>vient</b>.</p>");
  CHECK(found[0].html);
  CHECK(found[0].language == "fr");
  CHECK(found[1].url == "https://a.example/2");
  CHECK(found[1].authors == Lines{"Jean Bon"});
  CHECK(found[1].published == "");
  CHECK(found[1].text == "Un &eacute;t&eacute;");
  CHECK(found[2].id == "n3");
  CHECK(found[2].url == "");
  CHECK(found[2].feed_title == "La Gazette");
  CHECK(found[2].authors == Lines{});
}

TEST_CASE("Atom: links, names, both forms of content") {
  const auto found = items(R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
      <title>Blog</title>
      <entry><title type="html">&lt;b&gt;Un&lt;/b&gt;</title>
        <link rel="self" href="https://a.example/1.atom"/><link href="https://a.example/1"/>
        <author><name>Anne</name></author><author><name>Bob</name></author>
        <updated>2022-07-16</updated><published>2022-07-15T11:45:00Z</published>
        <category term="meteo" label="Météo"/>
        <content type="xhtml"><div><p>Il vient.</p></div></content></entry>
      <entry><title>Deux</title><id>tag:a,2</id><summary>a &lt; b</summary></entry></feed>)");
  REQUIRE(found.size() == 2);
  CHECK(found[0].url == "https://a.example/1");
  CHECK(found[0].title == "<b>Un</b>");
  CHECK(found[0].authors == Lines{"Anne", "Bob"});
  CHECK(found[0].published == "2022-07-15T11:45:00Z");
  CHECK(found[0].updated == "2022-07-16");
  CHECK(found[0].categories == Lines{"Météo"});
  CHECK(found[0].text == "<div><p>Il vient.</p></div>");
  CHECK(found[0].html);
  CHECK(found[0].language == "fr");
  CHECK(found[1].id == "tag:a,2");
  CHECK(found[1].text == "a < b");
  CHECK_FALSE(found[1].html);
}

TEST_CASE("RDF has its items beside the channel") {
  const auto found = items(R"(<!-- RSS 1.0 --><rdf:RDF xmlns:rdf="r"><channel rdf:about="c">
      <title>Site</title></channel><item rdf:about="https://a.example/1"><title>Un</title>
      <dc:date>2004-05-06</dc:date></item></rdf:RDF>)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].url == "https://a.example/1");
  CHECK(found[0].published == "2004-05-06");
}

TEST_CASE("an item's place is its own, and Latin-1 is read as declared") {
  const Reading reading = read("flux.xml",
                               "<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel>"
                               "<item><title>\xC9t\xE9</title></item>"
                               "<item><title>Deux</title></item></channel></rss>");
  REQUIRE(reading.pages.size() == 2);
  CHECK(std::get<FeedItem>(reading.pages[0].record).title == "Été");
  CHECK(reading.pages[0].id != reading.pages[1].id);
  CHECK(reading.pages[0].id.starts_with("flux.xml#"));
}

TEST_CASE("a feed that breaks off gives the items before, an empty one a reason") {
  const Reading cut = read("f", "<rss><channel><item><title>Un</title></item><item><title>De");
  CHECK(cut.pages.size() == 2);
  REQUIRE(cut.told().size() == 1);
  CHECK(cut.told()[0].starts_with("doubtful: not well-formed XML at byte "));
  CHECK(read("f", "<rss><channel></channel></rss>").told() ==
        Lines{"skipped: a feed without items"});
  CHECK(read("f", "<rss>" + std::string(9u << 20, ' ') + "</rss>").told() ==
        Lines{"failed: a feed larger than 8 MB"});
}

TEST_CASE("entities that a feed defines do not grow") {
  std::string xml = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\">";
  for (char c = 'b'; c < 'k'; ++c) {
    const std::string before(1, static_cast<char>(c - 1));
    std::string ten;
    for (int i = 0; i < 10; ++i) ten += "&" + before + ";";
    xml += "<!ENTITY " + std::string(1, c) + " \"" + ten + "\">";
  }
  const Reading reading =
      read("f", xml + "]><rss><channel><item><title>&j;</title></item></channel></rss>");
  REQUIRE(reading.pages.size() == 1);
  CHECK(page_content_bytes(reading.pages[0]) < 1000);
}

TEST_CASE("a character reference that no UTF-8 holds does not leave the room") {
  const auto found = items(
      "<rss><channel><item><title>a&#xD800;b</title><category>c&#xDFFF;</category>"
      "</item></channel></rss>");
  REQUIRE(found.size() == 1);
  CHECK(found[0].title.find("\uFFFD") == 1);
  CHECK(found[0].categories.at(0).starts_with("c\uFFFD"));
}
