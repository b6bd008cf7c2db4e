#include "page/structured/json_ld.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace glane;

namespace {

JsonLd read(const std::string& blocks) {
  const std::string html = "<html><head>" + blocks + "</head>";
  return read_json_ld(HtmlTree(html), *parse_iso_date("2022-07-20"));
}

std::string block(std::string_view json) {
  return "<script type=\"application/ld+json\">" + std::string(json) + "</script>";
}

std::string title_of(const std::string& blocks) {
  const JsonLd read_blocks = read(blocks);
  return read_blocks.thread.documents.empty() ? "" : read_blocks.thread.documents[0].title;
}

}  // namespace

TEST_CASE("blocks are read that templates wrote wrong") {
  const std::string_view good = R"("@type":"NewsArticle","headline":"Le pont")";
  const std::string json = "{" + std::string(good) + "}";
  for (const std::string& written : {
           json,
           json + ";",
           json + " }",
           json + "," + json,
           "<!-- " + json + " -->",
           "<![CDATA[" + json + "]]>",
           "//<![CDATA[\n" + json + "\n//]]>",
           "{" + std::string(good) + ",}",
           "{" + std::string(good) + ",\"keywords\":[\"a\",\"b\",\n],}",
           "{" + std::string(good) + ",\"description\":\"deux\nlignes\tici\"}",
           "{" + std::string(good) + ",\"description\":\"l\\'été\"}",
           "{" + std::string(good) + R"(,"description":"Le maire dit : "oui" au pont"})",
           "{" + std::string(good) + R"(,"description":""Oui", dit-il","a":[1]})",
           "[" + json + "]",
           R"({"@graph":[{"@type":"WebPage","name":"x"},)" + json + "]}",
           R"({"@type":"WebPage","mainEntity":)" + json + "}",
       }) {
    CAPTURE(written);
    CHECK(title_of(block(written)) == "Le pont");
  }
  for (const std::string_view broken : {"", ";", "{", "]", "[[", "}{", "<![CDATA[", "]]>"}) {
    CAPTURE(broken);
    CHECK(title_of(block(broken)) == "");
  }
}

TEST_CASE("every sort of article is one, and lists of others are none") {
  for (const std::string_view type : {"NewsArticle", "Article", "BlogPosting", "LiveBlogPosting",
                                      "DiscussionForumPosting", "ReportageNewsArticle", "Report"}) {
    CAPTURE(type);
    CHECK(title_of(block("{\"@type\":\"" + std::string(type) + "\",\"headline\":\"Le pont\"}")) ==
          "Le pont");
  }
  CHECK(title_of(block(R"({"@type":"ItemList","itemListElement":[{"@type":"NewsArticle",
      "headline":"Un autre"}]})") +
                 block(R"({"@type":"NewsArticle","headline":"Le pont"})")) == "Le pont");
  CHECK(title_of(block(R"({"@type":"Person","name":"Jeanne"})")) == "");
}

TEST_CASE("authors are looked up, organisations and publishers told") {
  const JsonLd by_id = read(block(R"({"@graph":[{"@type":"NewsArticle","headline":"t",
      "author":{"@id":"#j"},"publisher":{"@id":"#q"}},{"@id":"#j","@type":"Person","name":"Jeanne"},
      {"@id":"#q","@type":"Organization","name":"Le Quai"}]})"));
  CHECK(by_id.thread.documents.at(0).author == "Jeanne");
  CHECK(by_id.publisher == "Le Quai");
  CHECK_FALSE(by_id.by_organization);
  CHECK(read(block(R"({"@type":"NewsArticle","headline":"t","author":[{"@type":"Organization",
      "name":"AFP"}]})"))
            .by_organization);
}

TEST_CASE("a trail of breadcrumbs tells the section") {
  const auto section_of = [](std::string_view steps) {
    return read(block("[{\"@type\":\"NewsArticle\",\"headline\":\"Le pont\"},{\"@type\":"
                      "\"BreadcrumbList\",\"itemListElement\":[" +
                      std::string(steps) + "]}]"))
        .section;
  };
  CHECK(section_of(R"({"name":"Accueil"},{"name":"L&#39;été"},{"name":"Le pont"})") == "L'été");
  CHECK(section_of(R"({"item":{"name":"Accueil"}},{"item":{"name":"Ville"}})") == "Ville");
  CHECK(section_of(R"({"name":"Accueil"},{"name":"Le pont"})") == "");
  CHECK(section_of(R"({"name":"Accueil"},{"item":"https://quai.fr/ville"})") == "");
  CHECK(section_of(R"({"name":"Accueil"},{"name":"quai.fr"})") == "");
  CHECK(section_of("1, {}") == "");
}

TEST_CASE("a manual's steps are its text where no article is described") {
  const std::string manual =
      R"({"@type":"HowTo","name":"Tresser une corde","description":"<p>Il faut du chanvre.</p>",)"
      R"("step":[{"@type":"HowToStep","name":"Peigner","itemListElement":{"text":"Tirez."}},)"
      R"({"@type":"HowToStep","text":"Tordez."}]})";
  const JsonLd alone = read(block(manual));
  REQUIRE(alone.thread.documents.size() == 1);
  CHECK(alone.thread.documents[0].title == "Tresser une corde");
  CHECK(alone.thread.documents[0].text == "Il faut du chanvre.\nPeigner\nTirez.\nTordez.");
  const std::string article = R"({"@type":"NewsArticle","headline":"Le pont"})";
  CHECK(title_of(block(manual) + block(article)) == "Le pont");
}
