#include "crawl/wordpress_export.hpp"

#include <doctest/doctest.h>

#include <string>

#include "base/parse_json.hpp"
#include "reading.hpp"

using namespace glane;

namespace {

std::string blog(std::string_view items) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<!-- export of WordPress -->\n"
         "<rss version=\"2.0\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>"
         "<title>Le quai</title><language>fr-FR</language>"
         "<wp:author><wp:author_login>zoe</wp:author_login>"
         "<wp:author_display_name><![CDATA[Zoé Lacaze]]></wp:author_display_name></wp:author>\n" +
         std::string(items) + "</channel></rss>";
}

std::string item(std::string_view type, std::string_view status, std::string_view inside) {
  return "<item><title>Le pont</title><link>https://quai.example/le-pont/</link>"
         "<dc:creator>zoe</dc:creator><wp:post_type>" +
         std::string(type) + "</wp:post_type><wp:status>" + std::string(status) + "</wp:status>" +
         std::string(inside) + "</item>\n";
}

std::string comment(std::string_view id, std::string_view approved, std::string_view type) {
  return "<wp:comment><wp:comment_id>" + std::string(id) +
         "</wp:comment_id><wp:comment_author>Rémi</wp:comment_author>"
         "<wp:comment_date>2013-03-03 10:12:00</wp:comment_date><wp:comment_content><![CDATA[Un\n\n"
         "deux]]></wp:comment_content><wp:comment_approved>" +
         std::string(approved) + "</wp:comment_approved><wp:comment_type>" + std::string(type) +
         "</wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>";
}

Json object_of(const Page& page) {
  CHECK(page.format == PageFormat::json_line);
  return *parse_json(page.text).value;
}

}  // namespace

TEST_CASE("a post goes on with its author's name, its text and its comments") {
  const Reading reading = read(
      "blog.xml",
      blog(item(
          "post", "publish",
          "<category domain=\"post_tag\">pont</category>"
          "<category domain=\"category\"><![CDATA[Travaux]]></category>"
          "<wp:post_date>2013-03-02 09:00:00</wp:post_date>"
          "<content:encoded><![CDATA[Il est[caption id=\"a\"] <b>vieux</b>[/caption] [sic].\n\n"
          "Très.]]></content:encoded>" +
              comment("5", "1", "") + comment("6", "spam", "") + comment("7", "0", "") +
              comment("8", "1", "pingback"))));
  CHECK(reading.told() == Lines{"skipped: 3 comments that are not shown"});
  REQUIRE(reading.pages.size() == 1);
  CHECK(reading.pages[0].line == 4);
  CHECK(reading.pages[0].id.ends_with("blog.xml#L4"));
  const Json post = object_of(reading.pages[0]);
  CHECK(post["title"] == "Le pont");
  CHECK(post["url"] == "https://quai.example/le-pont/");
  CHECK(post["author"] == "Zoé Lacaze");
  CHECK(post["date"] == "2013-03-02 09:00:00");
  CHECK(post["section"] == "Travaux");
  CHECK(post["language"] == "fr-FR");
  CHECK(post["content_html"] == "<p>Il est <b>vieux</b> [sic].</p><p>Très.</p>");
  REQUIRE(post["comments"].size() == 1);
  CHECK(post["comments"][0]["id"] == "5");
  CHECK(post["comments"][0]["content_html"] == "<p>Un</p><p>deux</p>");
}

TEST_CASE("what is no published text is counted, and a page or a site's own type is one") {
  const Reading reading =
      read("blog.xml", blog(item("post", "draft", "") + item("attachment", "inherit", "") +
                            item("post", "publish", "<wp:post_password>a</wp:post_password>") +
                            item("nav_menu_item", "publish", "") + item("page", "publish", "") +
                            item("recette", "publish", "")));
  CHECK(reading.pages.size() == 2);
  CHECK(reading.told() == Lines{"skipped: 4 items that are no published texts"});
}

TEST_CASE("dates that were never set are none") {
  const auto date = [](std::string_view dates) {
    const Reading reading = read("blog.xml", blog(item("post", "publish", dates)));
    REQUIRE(reading.pages.size() == 1);
    return object_of(reading.pages[0])["date"].get<std::string>();
  };
  CHECK(date("<wp:post_date>0000-00-00 00:00:00</wp:post_date>"
             "<wp:post_date_gmt>2013-03-02 08:00:00</wp:post_date_gmt>") == "2013-03-02 08:00:00Z");
  CHECK(date("<pubDate>Sat, 02 Mar 2013 08:00:00 +0000</pubDate>") ==
        "Sat, 02 Mar 2013 08:00:00 +0000");
  CHECK(date("<pubDate>Wed, 30 Nov -0001 00:00:00 +0000</pubDate>") == "");
}

TEST_CASE("an item that is damaged is told by its line, and the others are read") {
  const Reading reading =
      read("blog.xml", blog("<item><title>x</item>\n" + item("post", "publish", "")));
  CHECK(reading.pages.size() == 1);
  REQUIRE(reading.reports.all.size() == 1);
  CHECK(reading.reports.all[0].line == 4);
  CHECK(reading.told() == Lines{"failed: an item that is not well-formed XML"});
  CHECK(read("blog.xml", blog("")).told() == Lines{"skipped: a blog without posts"});
  CHECK(read("blog.xml", blog("<item><title>Le p")).told() ==
        Lines{"failed: cut off inside of <item>"});
}
