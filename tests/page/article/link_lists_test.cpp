#include "page/article/link_lists.hpp"

#include "page/html/marked_page.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("a whole sentence announces the links behind it, a label does not") {
  const std::string links = "<ul title=x><li><a href=/a>Bacs</a><li><a href=/b>Gués</a></ul>";
  const std::string sentence =
      "On passe le fleuve de deux manières au moins, qui sont aussi vieilles l'une que l'autre :";
  for (const std::string& html : {
           "<p>" + sentence + "</p>" + links,
           "<ol><li>" + sentence + links + "</ol>",
           "<div><p>" + sentence + "<p> </p></div><div>" + links + "</div>",
       }) {
    CAPTURE(html);
    const MarkedPage page(html);
    CHECK(is_announced(page.node()));
  }
  for (const std::string& html : {
           "<p>À lire aussi :</p>" + links,
           "<p>" + sentence + " voici.</p>" + links,
           "<p>Inscrivez-vous à notre newsletter pour ne rien manquer de ces sujets :</p>" + links,
           links,
       }) {
    CAPTURE(html);
    const MarkedPage page(html);
    CHECK_FALSE(is_announced(page.node()));
  }
}

TEST_CASE("a list of links into the page is a table of contents") {
  const auto is_one = [](const std::string& items) {
    const MarkedPage page("<ul title=x>" + items + "</ul>");
    return is_table_of_contents(page.outline, page.at("x"));
  };
  const std::string two = "<li><a href=#bac><i>1</i> Le bac</a><li><a href=#gue>Le gué</a>";
  CHECK(is_one(two + "<li><a href=#pont>Le pont</a>"));
  CHECK_FALSE(is_one(two));
  CHECK_FALSE(is_one(two + "<li><a href=/pont>Le pont</a>"));
  CHECK_FALSE(is_one(two + "<li><a href=#pont>Le pont</a>, qui est le plus vieux des trois"));
}
