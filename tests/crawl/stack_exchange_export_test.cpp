#include "crawl/stack_exchange_export.hpp"

#include <doctest/doctest.h>

#include "base/parse_json.hpp"
#include "reading.hpp"

using namespace glane;

namespace {

constexpr std::string_view kPosts =
    "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<posts>\r\n"
    "  <row Id=\"4\" PostTypeId=\"1\" CreationDate=\"2013-03-02T09:00:00.123\" Score=\"3\" "
    "Body=\"&lt;p&gt;Quel pont &gt; 3 m ?&lt;/p&gt;\" OwnerDisplayName=\"Zoé\" "
    "Title=\"Le pont\" Tags=\"&lt;pont&gt;\" />\r\n"
    "  <row Id=\"5\" PostTypeId=\"2\" ParentId=\"4\" CreationDate=\"2013-03-03T09:00:00.000\" "
    "Body=\"&lt;p&gt;Le vieux.&lt;/p&gt;\" OwnerUserId=\"7\" />\r\n"
    "  <row Id=\"6\" PostTypeId=\"5\" Body=\"Le pont est une étiquette.\" />\r\n</posts>";

}  // namespace

TEST_CASE("questions are articles, and answers comments on them") {
  const Reading reading = read("Posts.xml", kPosts);
  CHECK(reading.told() == Lines{"skipped: neither a question nor an answer"});
  REQUIRE(reading.pages.size() == 2);
  const Json question = *parse_json(reading.pages[0].text).value;
  CHECK(question["id"] == "4");
  CHECK(question["title"] == "Le pont");
  CHECK(question["author"] == "Zoé");
  CHECK(question["date"] == "2013-03-02T09:00:00.123Z");
  CHECK(question["content_html"] == "<p>Quel pont > 3 m ?</p>");
  CHECK_FALSE(question.contains("type"));
  const Json answer = *parse_json(reading.pages[1].text).value;
  CHECK(answer["type"] == "comment");
  CHECK(answer["thread"] == "4");
  CHECK(answer["thread_title"] == "Le pont");
  CHECK(answer["position"] == 1);
  CHECK(reading.pages[1].line == 4);
}

TEST_CASE("what ends as a declaration does, behind the root, is none") {
  const Reading reading =
      read("Posts.xml", "<posts>\n <row Id=\"4\" PostTypeId=\"1\" Title=\"?>\" /></posts?>\n");
  REQUIRE(reading.pages.size() == 1);
  CHECK(parse_json(reading.pages[0].text).value->at("id") == "4");
  CHECK(read("Posts.xml",
             "<?xml version=\"1.0\"?><!-- a < b --><posts><row Id=\"4\" "
             "PostTypeId=\"1\" Title=\"x\" /></posts>")
            .pages.size() == 1);
}

TEST_CASE("other tables of a dump are refused by name, and other XML is none") {
  CHECK(read("Users.xml", "<?xml version=\"1.0\"?><users> <row Id=\"1\" /></users>").told() ==
        Lines{"skipped: the table \"users\" of a Stack Exchange dump, of which only the posts are "
              "read"});
  CHECK(stack_exchange_table("<posts>\n <row Id=\"1\"/>") == "posts");
  CHECK(stack_exchange_table("<posts>\n <post Id=\"1\"/>") == "");
  CHECK(stack_exchange_table("<postscript>") == "");
}
