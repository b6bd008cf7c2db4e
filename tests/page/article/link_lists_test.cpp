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
  const MarkedPage blocks(
      "<div title=x><div><a href=#bac>Le bac</a></div><div><a href=#gue>Le gué</a></div>"
      "<div><a href=#pont>Le pont</a></div></div>");
  CHECK(is_table_of_contents(blocks.outline, blocks.at("x")));
  CHECK_FALSE(is_one(two));
  CHECK_FALSE(is_one(two + "<li><a href=/pont>Le pont</a>"));
  CHECK_FALSE(is_one(two + "<li><a href=#pont>Le pont</a>, qui est le plus vieux des trois"));
}

TEST_CASE("a list of days or hours is told from counts and titles") {
  const auto are_dates = [](const std::string& items) {
    const MarkedPage page("<div title=x><ul>" + items + "</ul></div>");
    return holds_dates(page.outline, page.at("x"));
  };
  CHECK(are_dates("<li>24. 11. Colmar<li> 3.12. Bâle"));
  CHECK(are_dates("<li><a href=/a>24/11</a> Colmar<li>25/11 Bâle<li>26/11 Brest"));
  CHECK(are_dates("<li>9:30 Accueil<li>10:00 Départ"));
  CHECK_FALSE(are_dates("<li>24. 11. Colmar"));
  CHECK_FALSE(are_dates("<li>24. 11. Colmar<li>Bâle"));
  CHECK_FALSE(are_dates("<li>10 ponts<li>12 bacs"));
  CHECK_FALSE(are_dates("<li>1. Le pont<li>2. Le bac"));
  CHECK_FALSE(are_dates("<li>2024/11<li>2024/12"));
  CHECK_FALSE(are_dates(""));
}

TEST_CASE("the links over the columns of a table name what it compares") {
  const auto names = [](const std::string& first, const std::string& others) {
    const MarkedPage page("<div><div>" + first + "</div>" + others + "</div>");
    return names_column(page.outline, page.at("x"));
  };
  const std::string links =
      "<div title=x><a href=/a>Balle rouge</a></div><p><a href=/b>Souris bleue</a></p>";
  const std::string row = "<div><p>Poids</p><p>12 g</p><p>30 g</p></div>";
  CHECK(names("<p>Produit</p>" + links, row + row));
  CHECK_FALSE(names("<p>Produit</p><p>Neuf</p>" + links, row + row));
  CHECK_FALSE(names(links, row + row));
  CHECK_FALSE(names("<p>Produit</p>" + links, row));
  CHECK_FALSE(names("<p>Produit</p>" + links, "<div>Le pont</div><div>Le bac</div>"));
  CHECK_FALSE(names("<p><a href=/c>Produit</a></p>" + links, row + row));
}
