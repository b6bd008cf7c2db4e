#include "page/article/text_doubts.hpp"

#include "page/article/placed_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

using Doubts = std::vector<std::string>;

std::string paragraphs(int count) {
  std::string html;
  for (int i = 0; i < count; ++i) html += paragraph("Alinéa.");
  return html;
}

Doubts doubts_of(const std::string& html, const std::string& text,
                 NameTrust trust = NameTrust::full) {
  const MarkedPage page(html);
  const ArticleBody body{text, page.at("body"), "div"};
  Doubts doubts;
  for (const Remark& one :
       doubts_of_text(page.outline, {body, page.outline.find_title("Le pont"), trust})) {
    doubts.push_back(one.text());
  }
  return doubts;
}

}  // namespace

TEST_CASE("a text that is where and what one expects raises no doubt") {
  CHECK(doubts_of("<h1>Le pont</h1><div title=body>" + paragraphs(30) + "</div>", "Il rouvre.") ==
        Doubts{});
  CHECK(doubts_of("<div title=body><h1>Le pont</h1>" + paragraphs(3) + "</div>", "Il rouvre.") ==
        Doubts{});
  // Of a short page a share says nothing.
  CHECK(doubts_of("<div title=body><p>Bref.</p></div>" + paragraphs(3), "Bref.") == Doubts{});
}

TEST_CASE("what speaks against a text is said") {
  CHECK(doubts_of("<div title=body>" + paragraphs(2) + "</div><h1>Le pont</h1>", "x") ==
        Doubts{"the text (div) is not where the title is"});
  CHECK(doubts_of(
            "<h1>Le pont</h1>" + paragraphs(90) + "<div title=body>" + paragraphs(40) + "</div>",
            "x") == Doubts{"the text (div) is not where the title is"});
  const Doubts small =
      doubts_of("<div title=body>" + paragraphs(2) + "</div>" + paragraphs(40), "x");
  REQUIRE(small.size() == 1);
  CHECK(small[0].starts_with("the text (div) is 4 per cent of the page's running text"));
  CHECK(doubts_of("<div title=body>" + paragraphs(3) + "</div>", "Bonjour {{nom}}") ==
        Doubts{"the text holds {{, of a template that no script has filled"});
  CHECK(doubts_of("<div title=body>" + paragraphs(3) + "</div>", "x", NameTrust::some) ==
        Doubts{"the text (div) is of a part that is named as a box"});
}
