#include "page/article/date_surroundings.hpp"

#include "page/article/placed_page.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("an element stands in a quotation, unless the title does too") {
  const PlacedPage page(article_html("<blockquote><p title=x>15 juillet 2022</p></blockquote>"));
  CHECK(is_in_quotation(page.outline, page.at("x"), page.title));
  CHECK_FALSE(is_in_quotation(page.outline, page.at("body"), page.title));
  const PlacedPage all(
      "<blockquote><h1>Le pont rouvre</h1><p title=x>15 juillet 2022</p>"
      "<div title=body>" +
      paragraph("Un.") + "</div></blockquote>");
  CHECK_FALSE(is_in_quotation(all.outline, all.at("x"), all.title));
}

TEST_CASE("the head of the site is over the title, and not around it") {
  const auto is_in_head = [](const std::string& html) {
    const PlacedPage page(html);
    return is_in_site_head(page.outline, page.at("x"), page.place);
  };
  const std::string day = "<p title=x>15 juillet 2022</p>";
  CHECK(is_in_head("<header>" + day + "</header>" + article_html("")));
  CHECK(is_in_head("<div id=masthead>" + day + "</div>" + article_html("")));
  CHECK_FALSE(is_in_head("<div>" + day + "</div>" + article_html("")));
  CHECK_FALSE(
      is_in_head("<article><header>" + day + "</header>" + article_html("") + "</article>"));
  CHECK_FALSE(is_in_head(article_html("", "<header>" + day + "</header>")));
}

TEST_CASE("the element before is of the same parent") {
  const MarkedPage page("<div><p title=a>Datum <b>hier</b></p><p title=b>15.07.2022</p></div>");
  CHECK(element_before(page.outline, page.at("b")) == page.at("a"));
  CHECK(element_before(page.outline, page.at("a")) == 0);
}
