#include "page/article/article_title.hpp"

#include <doctest/doctest.h>

using namespace glane;

namespace {

PageHeading heading(std::string text) {
  PageHeading read;
  read.text = std::move(text);
  return read;
}

PageHeading site_heading(std::string text) {
  PageHeading read = heading(std::move(text));
  read.of_site = true;
  return read;
}

PageHeading headline(std::string text) {
  PageHeading read = heading(std::move(text));
  read.of_article = true;
  return read;
}

struct Page {
  std::string og;
  std::string tag;
  std::vector<PageHeading> headings;
  std::vector<PageHeading> lower;
};

std::string title_of(const Page& page) {
  PageTitles titles;
  titles.stated = {page.og, "meta og:title"};
  titles.tag = page.tag;
  titles.headings = page.headings;
  titles.lower_headings = page.lower;
  titles.url = "https://www.quairadio.example/rhin/le-pont-de-pierre-rouvre";
  return find_article_title(titles).value;
}

}  // namespace

TEST_CASE("the headline that the page shows goes before what it states") {
  struct Row {
    Page page;
    std::string_view title;
  };
  for (const Row& row : {
           Row{{"Rhin : le pont rouvre demain", "", {heading("Le pont rouvre demain")}, {}},
               "Le pont rouvre demain"},
           Row{{"Ce que l'on sait de la réouverture",
                "",
                {headline("Un pont rouvre enfin lundi")},
                {}},
               "Un pont rouvre enfin lundi"},
           Row{{"Pont : date de réouverture", "", {heading("Le pont de pierre rouvre lundi")}, {}},
               "Le pont de pierre rouvre lundi"},
           Row{{"Communiqués",
                "Le pont rouvre aux piétons lundi",
                {heading("Le pont rouvre aux piétons lundi")},
                {}},
               "Le pont rouvre aux piétons lundi"},
           Row{{"La voix du pont | QUAI Radio", "", {heading("Quai Radio visite le pont")}, {}},
               "La voix du pont"},
           Row{{"Le pont rouvre : 31.10.2023, 10.19 Uhr", "", {}, {}}, "Le pont rouvre"},
           Row{{"Le pont rouvre - 2024", "", {}, {}}, "Le pont rouvre - 2024"},
           Row{{"31.10.2023 - Le pont rouvre", "", {}, {}}, "Le pont rouvre"},
           Row{{"2023/10/31 > Brèves > Le pont rouvre", "", {}, {}},
               "2023/10/31 > Brèves > Le pont rouvre"},
           Row{{"Le pont est", "", {heading("Le pont est \"ouvert\"")}, {}},
               "Le pont est \"ouvert\""},
           Row{{"Le pont est", "", {heading("Le pont est ouvert")}, {}}, "Le pont est"},
           Row{{"Le pont rouvre - Amis du vieux port", "", {}, {headline("Le pont rouvre")}},
               "Le pont rouvre"},
           Row{{"Le pont rouvre", "", {heading("Politique")}, {}}, "Le pont rouvre"},
           Row{{"Le pont rouvre", "", {heading("Les plus belles recettes d'automne")}, {}},
               "Le pont rouvre"},
           Row{{"Le pont rouvre lundi", "", {heading("Le pont rouvre lundi")}, {}},
               "Le pont rouvre lundi"},
           Row{{"Le pont rouvre lundi", "", {heading("Le pont rouvre lundi prochain au...")}, {}},
               "Le pont rouvre lundi"},
           Row{{"Le pont rouvre lundi",
                "",
                {headline("Le pont de pierre enfin rouvert"), heading("Recettes")},
                {}},
               "Le pont de pierre enfin rouvert"},
           Row{{"Le pont rouvre lundi", "", {headline("Le pont rouvert"), headline("La tour")}, {}},
               "Le pont rouvre lundi"},
       }) {
    CAPTURE(row.page.og);
    CHECK(title_of(row.page) == row.title);
  }
}

TEST_CASE("the only headline in the content goes before a stated one in other words") {
  PageHeading lone = heading("Jeder Stein wird einzeln geprüft");
  CHECK(title_of({"Was kostet der Umbau?", "", {lone}, {}}) == "Was kostet der Umbau?");
  lone.in_content = true;
  CHECK(title_of({"Was kostet der Umbau?", "Umbau", {lone}, {}}) == lone.text);
  CHECK(title_of({"Was kostet der Umbau?", "x", {lone}, {}}) == "Was kostet der Umbau?");
  // Another heading says what is stated.
  CHECK(title_of({"Was kostet der Umbau?", "", {lone}, {heading("Was kostet der Umbau?")}}) ==
        "Was kostet der Umbau?");
  // A teaser does, while <title> says what the headline does.
  CHECK(title_of({"Was kostet der Umbau?",
                  "Jeder Stein wird einzeln geprüft | QUAI",
                  {lone},
                  {heading("Was kostet der Umbau?")}}) == lone.text);
}

TEST_CASE("the part of <title> that a heading says is the title") {
  CHECK(title_of({"Jeanne Roy: Notre vrai pont - le quai en ligne",
                  "Jeanne Roy: Notre vrai pont - le quai en ligne",
                  {heading("Notre vrai pont")},
                  {}}) == "Notre vrai pont");
  CHECK(title_of({"Enfin libre : le pont rouvre demain",
                  "Enfin libre : le pont rouvre demain",
                  {heading("Lyon"), heading("Enfin libre : le pont rouvre"), heading("Courrier")},
                  {}}) == "Enfin libre : le pont rouvre");
}

TEST_CASE("a headline without a sign between its words is one") {
  CHECK(title_of({"Pont de pierre : les dates",
                  "",
                  {heading("Fermeture du Pont de pierre : les dates")},
                  {}}) == "Fermeture du Pont de pierre : les dates");
  CHECK(title_of({"voilà le pont qui rouvre",
                  "",
                  {heading("En images : voilà le pont qui rouvre")},
                  {}}) == "En images : voilà le pont qui rouvre");
  CHECK(title_of({"Le pont est", "Le pont est \"ouvert\"", {}, {}}) == "Le pont est \"ouvert\"");
}

TEST_CASE("the site's heading is no title") {
  struct Row {
    Page page;
    std::string_view title;
  };
  for (const Row& row : {
           Row{{"",
                "Le Fanal » Archives » Le pont rouvre lundi",
                {heading("Le Fanal")},
                {heading("Le pont rouvre lundi")}},
               "Le pont rouvre lundi"},
           Row{{"Tout rouvre",
                "Le Fanal de Léa: Tout rouvre",
                {heading("Le Fanal de Léa")},
                {heading("Tout rouvre")}},
               "Tout rouvre"},
           Row{{"",
                "Le pont rouvre lundi - Forum du vieux port",
                {heading("Forum du vieux port")},
                {heading("Le pont rouvre lundi")}},
               "Le pont rouvre lundi"},
           Row{{"",
                "Le pont rouvre lundi | Politique",
                {heading("Le pont rouvre lundi")},
                {heading("Politique")}},
               "Le pont rouvre lundi"},
           Row{{"", "Zone - Brèves - Le pont rouvre lundi", {heading("Le pont rouvre lundi")}, {}},
               "Le pont rouvre lundi"},
           Row{{"", "Le pont", {site_heading("Le Fanal")}, {}}, "Le pont"},
           Row{{"",
                "quairadio.example",
                {site_heading("")},
                {heading("Les plus lus de la semaine"), heading("Le pont de pierre rouvre")}},
               "Le pont de pierre rouvre"},
           Row{{"",
                "Quai Radio",
                {heading("Ailleurs en ville")},
                {heading("Le pont de pierre rouvre")}},
               "Ailleurs en ville"},
           Row{{"", "Quai Radio", {site_heading("")}, {heading("Les plus lus de la semaine")}},
               "Quai Radio"},
           Row{{"Le pont rouvre -", "", {}, {}}, "Le pont rouvre"},
           Row{{"Le pont rouvre :", "", {}, {}}, "Le pont rouvre"},
           // A motto in og:title, on every page.
           Row{{"Toute la voile du dimanche",
                "Le pont rouvre lundi",
                {},
                {heading("Le pont rouvre lundi")}},
               "Le pont rouvre lundi"},
           Row{{"Le pont rouvre (Quai Radio)", "", {}, {}}, "Le pont rouvre"},
       }) {
    CAPTURE(row.page.tag);
    CHECK(title_of(row.page) == row.title);
  }
}

TEST_CASE("a heading that links to what the page is about is not its title") {
  PageHeading topic = heading("[Sujet unique] Le vieux phare");
  topic.is_link = true;
  CHECK(title_of({"", "Forum du port - Répondre à un message", {topic}, {}}) ==
        "Forum du port - Répondre à un message");
  CHECK(title_of({"", "Accueil", {topic}, {}}) == "[Sujet unique] Le vieux phare");
}

TEST_CASE("<title> tells the headline from the kicker in its heading") {
  PageHeading both = heading("Communiqué de la ville : Le pont rouvre aux piétons");
  both.is_parted = true;
  CHECK(title_of({"Communiqués", "Le pont rouvre aux piétons", {both}, {}}) ==
        "Le pont rouvre aux piétons");
}

TEST_CASE("a crumb is no headline where another heading tells the same") {
  PageHeading crumb = heading("Pont de pierre : il rouvre lundi");
  crumb.is_crumb = true;
  const Page told{crumb.text, "", {crumb}, {headline("Il rouvre lundi, notre pont de pierre")}};
  CHECK(title_of(told) == "Il rouvre lundi, notre pont de pierre");
  CHECK(title_of({crumb.text, "", {crumb}, {headline("La tour penche encore plus")}}) ==
        crumb.text);
  const PageHeading shown = heading("Ponts : notre pont de pierre rouvre");
  CHECK(title_of({shown.text, "", {crumb}, {shown}}) == shown.text);
  PageHeading teaser = told.lower.front();
  teaser.is_link = true;
  CHECK(title_of({crumb.text, "", {crumb}, {teaser}}) == crumb.text);
}

TEST_CASE("a lower heading in microdata is the headline, unless an <h1> tells it") {
  PageHeading marked = headline("Il rouvre enfin lundi, notre pont");
  marked.is_headline = true;
  CHECK(title_of({"Le pont rouvre lundi", "", {heading("Politique")}, {marked}}) == marked.text);
  CHECK(
      title_of(
          {"Le pont rouvre lundi", "", {heading("Le pont rouvre aux piétons lundi")}, {marked}}) ==
      "Le pont rouvre aux piétons lundi");
}
