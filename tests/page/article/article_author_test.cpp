#include "page/article/article_author.hpp"

#include "page/article/placed_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

const std::string kSite = "Le Quai";
const std::string kPublisher = "Groupe Rhin";
const std::string kUrl = "https://www.lagazette.fr/pont";

ArticleAuthor chosen(const std::string& html, const std::vector<MetadataAuthor>& stated) {
  const PlacedPage page(html);
  return find_article_author(stated, {page.outline, page.place, kSeen, kSite, kPublisher, kUrl});
}

MetadataAuthor by(std::string_view name, bool organization = false) {
  return {{std::string(name), "json-ld"}, {}, organization};
}

}  // namespace

TEST_CASE("what is stated counts, unless the page signs otherwise") {
  struct Row {
    std::string head;
    MetadataAuthor stated;
    std::string_view author;
    std::string_view from;
  };
  const std::string signs = "<p>Par Jeanne Roy</p>";
  for (const Row& row : {
           Row{"", by(""), "", ""},
           Row{signs, by(""), "Jeanne Roy", "p"},
           Row{"", by("Léa Petit"), "Léa Petit", "json-ld"},
           Row{signs, by("Léa Petit"), "Jeanne Roy", "p"},
           Row{signs, by("Jeanne Roy et AFP"), "Jeanne Roy et AFP", "json-ld"},
           Row{"<p>Par Jeanne Roy</p><p>Photo Léa Petit</p>", by("Léa Petit"), "Léa Petit",
               "json-ld"},
           Row{"<p>Par Jeanne Roy</p>", by("Jeanne"), "Jeanne Roy", "p"},
           Row{"<p>Par Jeanne Roy et Marc Petit</p>", by("Jeanne Roy"), "Jeanne Roy et Marc Petit",
               "p"},
           Row{signs, by("jeanne-r"), "Jeanne Roy", "p"},
           Row{signs, by("JEANNE ROY"), "Jeanne Roy", "p"},
           Row{"<p>Par JEANNE ROY</p>", by("JEANNE ROY"), "JEANNE ROY", "json-ld"},
           Row{signs, by("Institut de la forêt"), "Jeanne Roy", "p"},
           Row{"<p>Institut de la forêt</p>" + signs, by("Institut de la forêt"), "Jeanne Roy",
               "p"},
           Row{"", by("Atelier Web SARL"), "", ""},
           Row{"<p>Atelier Web SARL</p>", by("Atelier Web SARL"), "Atelier Web SARL", "json-ld"},
           Row{"", by("Le Quai - Jeanne Roy"), "Jeanne Roy", "json-ld"},
           Row{"", by("Jeanne Roy, Le Quai"), "Jeanne Roy", "json-ld"},
           Row{"", by("Jeanne Roy Le Quai"), "Jeanne Roy", "json-ld"},
           Row{"", by("Jeanne Roy. Groupe Rhin"), "Jeanne Roy", "json-ld"},
           Row{"<p>QUAI67.fr</p>" + signs, by("QUAI67.fr"), "Jeanne Roy", "p"},
           Row{"<p>El Muelle</p><p class=autor>Jeanne Roy</p>", by("El Muelle"), "Jeanne Roy",
               "p.autor"},
           Row{"", by("Le Quai, Marseille"), "", ""},
           Row{"", by("Le Rhin, Marseille, Germany"), "Le Rhin", "json-ld"},
           Row{"", by("\"name\":\"Jeanne Roy\" }"), "Jeanne Roy", "json-ld"},
           Row{"", by("{\"@id\":"), "", ""},
           Row{"", by("Staff"), "", ""},
           Row{"", by("admin"), "", ""},
           Row{"", by("An\u00F3nimo"), "", ""},
           // Who made the page's template is not who signs.
           Row{"<p>Par <a href=/author/jeanne>Jeanne</a></p>",
               {{"Marc Petit - Luc Noir", "meta author"}, {}, false},
               "Jeanne",
               "a"},
           Row{"", by("lagazette_zf4a6"), "", ""},
           Row{"", {{"Léa Petit - http://lpetit.example", "meta author"}, {}, false}, "", ""},
           Row{"<p>Theme by <a href=//lp.example>Léa Petit</a></p>",
               {{"Léa Petit", "meta author"}, {}, false},
               "",
               ""},
           Row{"<nav>Powered by Pelican. © Léa Petit</nav>",
               {{"Léa Petit", "meta author"}, {}, false},
               "Léa Petit",
               "meta author"},
           // The paper from which the article was taken, and who wrote it there.
           Row{"<div class=source>El Muelle</div><p class=authors>Jeanne Roy</p>", by("Muelle"),
               "Jeanne Roy", "p.authors"},
           // A house or a desk that is stated, and the person who is shown.
           Row{"<p class=byline>By Jeanne Roy</p>", by("Quai International Desk", true),
               "Jeanne Roy", "p.byline"},
           Row{"<p class=byline>By Jeanne Roy</p>", by("Online News Editor"), "Jeanne Roy",
               "p.byline"},
           Row{"", by("Paid Content"), "", ""},
           Row{"<p>Par jeanne_67</p>", by("jeanne_67"), "jeanne_67", "json-ld"},
           Row{"<div itemprop=author>cpm</div>",
               {{"Bac et Quai, Colmar, Alsace", "meta author"}, {}, false},
               "cpm",
               "div"},
           Row{"", by("Wordpress"), "", ""},
           Row{"", by("Tribune"), "", ""},
           Row{"", {{"Avilook", "meta author"}, {}, false}, "", ""},
           Row{"", {{"AFP", "meta author"}, {}, false}, "AFP", "meta author"},
           Row{"<p>Avilook</p>", {{"Avilook", "meta author"}, {}, false}, "Avilook", "meta author"},
           Row{"",
               {{"Le Goff, Adèle", "meta dc.creator"}, {}, false},
               "Adèle Le Goff",
               "meta dc.creator"},
           Row{"",
               {{"Le Goff, Adèle; Roy, Luc", "meta dc.creator"}, {}, false},
               "Adèle Le Goff, Luc Roy",
               "meta dc.creator"},
           Row{"<p>Basile Kerjean</p>",
               {{"Kerjean, Basile", "meta author"}, {}, false},
               "Basile Kerjean",
               "meta author"},
           Row{"",
               {{"Kerjean, Basile", "meta author"}, {}, false},
               "Kerjean, Basile",
               "meta author"},
           Row{signs, by("Webmaster"), "Jeanne Roy", "p"},
           Row{"", by("Par Jeanne Roy"), "Jeanne Roy", "json-ld"},
           Row{"", by("Jeanne Roy, jroy@quai.fr"), "Jeanne Roy", "json-ld"},
           Row{"", by("https://quai.fr/jroy"), "", ""},
       }) {
    CAPTURE(row.head);
    CAPTURE(row.stated.author.value);
    const ArticleAuthor found = chosen(article_html(row.head), {row.stated});
    CHECK(found.author.value == row.author);
    CHECK(found.author.from == row.from);
  }
}

TEST_CASE("the site's own names are no author, unless the page signs with them") {
  for (const std::string_view name : {"le quai", "Groupe Rhin", "La Gazette", "lagazette.fr"}) {
    CAPTURE(name);
    CHECK(chosen(article_html(""), {by(name)}).author.value == "");
  }
  CHECK(chosen(article_html("<p class=auteur>Le Quai</p>"), {}).author.value == "");
  CHECK(chosen(article_html("<a rel=author href=/q>Le Quai</a>"), {}).author.value == "Le Quai");
}

TEST_CASE("an organisation must be shown") {
  CHECK(chosen(article_html(""), {by("Agence Nord", true)}).author.value == "");
  CHECK(chosen(article_html(""), {by("AFP", true)}).author.value == "AFP");
  CHECK(chosen(article_html("<p>Agence Nord</p>"), {by("Agence Nord", true)}).author.value ==
        "Agence Nord");
}

TEST_CASE("the first that is believed counts, with its names where nothing was cut off") {
  const MetadataAuthor two{
      {"Jeanne Roy, Léa Petit", "json-ld"}, {"Jeanne Roy", "Léa Petit"}, false};
  const ArticleAuthor whole = chosen(article_html(""), {by("admin"), two, by("Tom Blanc")});
  CHECK(whole.author.value == "Jeanne Roy, Léa Petit");
  CHECK(whole.authors == two.authors);
  const MetadataAuthor cut{{"Jeanne Roy, j@quai.fr", "meta"}, {"Jeanne Roy", "j@quai.fr"}, false};
  CHECK(chosen(article_html(""), {cut}).authors.empty());
}

TEST_CASE("a person who is stated, while the page signs with another, is said") {
  const std::string html = article_html("<p>Par Jeanne Roy</p>");
  CHECK(chosen(html, {by("Léa Petit")}).contradicted == "Léa Petit");
  CHECK(chosen(html, {by("Jeanne Roy")}).contradicted.empty());
  CHECK(chosen(html, {by("admin")}).contradicted.empty());
}

TEST_CASE("of two that are stated the one with all the names that are shown counts") {
  const std::string shown = article_html("<p>Jeanne Roy</p><p>Marc Petit</p>");
  const std::vector<MetadataAuthor> stated{by("Jeanne Roy"), by("Jeanne Roy, Marc Petit")};
  CHECK(chosen(shown, stated).author.value == "Jeanne Roy, Marc Petit");
  CHECK(chosen(article_html("<p>Jeanne Roy</p>"), stated).author.value == "Jeanne Roy");
  CHECK(chosen(article_html(""), {by("quai.example / Quai en ligne")}).author.value == "");
}
