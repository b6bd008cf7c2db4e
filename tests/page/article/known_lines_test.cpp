#include "page/article/known_lines.hpp"

#include <doctest/doctest.h>

#include "page/posts/html_reading.hpp"

using namespace glane;
using namespace glane::test;

namespace {

const std::string kLead =
    "Le pont de Colmar, fermé depuis l'automne, rouvrira demain aux piétons et aux vélos.";
const std::string kSecond =
    "Les ouvriers ont posé la dernière pierre hier soir, sous les yeux de la mairesse.";

// What is left of `over` above two paragraphs.
std::string left_of(const std::string& over) {
  const KnownFields known{"Le pont rouvre",
                          "https://www.levarlois.example/vie-locale/le-pont-de-pierre/",
                          {"Jeanne Roy", "Culture", "Le Varlois"},
                          parse_iso_date("2021-05-03T11:17:00+02:00"),
                          *parse_iso_date("2021-06-01")};
  const std::string text = without_known_lines(over + "\n" + kLead + "\n" + kSecond, known);
  REQUIRE(text.ends_with(kLead + "\n" + kSecond));
  const std::size_t bytes = text.size() - kLead.size() - kSecond.size() - 1;
  return bytes == 0 ? "" : text.substr(0, bytes - 1);
}

}  // namespace

TEST_CASE("a line over a text that says only what is known of it goes") {
  for (const std::string_view line :
       {"Culture", "Vie locale", "Quelle: dpa-AFX", "SID", "Le Varlois Jeanne Roy", "Culture Von",
        "@jeanneroy", "Le Pont rouvre !", "Updated: 9.45pm",
        "Colmar - Montag, 03.05.2021, 11:17 Uhr", "Jeanne Roy / Colmar May 3, 2021",
        "Jeanne Roy / Великий Новгород 3 мая 2021", "Por: Jeanne Roy - 3 de mayo de 2021"}) {
    CAPTURE(line);
    CHECK(left_of(std::string(line)) == "");
  }
}

TEST_CASE("a line over a text that says anything else is text") {
  for (const std::string line : {"Version 3, 3 mai 2021", "Colmar, 3 avril 2019", "Culture du lin",
                                 "Le pont de pierre", "Conseil municipal du 3 mai 2021",
                                 "Jeanne Roy passe le pont", "Avec :\nJeanne Roy", "Von", "3"}) {
    CAPTURE(line);
    CHECK(left_of(line) == line);
  }
}

TEST_CASE("what stands under the first paragraph may be known, not what stands under the second") {
  const KnownFields known{"Le pont rouvre", "", {"Jeanne Roy"}, {}, *parse_iso_date("2021-06-01")};
  CHECK(without_known_lines(kLead + "\nJeanne Roy\n" + kSecond, known) == kLead + "\n" + kSecond);
  const std::string below = kLead + "\n" + kSecond + "\nJeanne Roy\nFin.";
  CHECK(without_known_lines(below, known) == below);
  CHECK(without_known_lines("Jeanne Roy\nFin.", known) == "Jeanne Roy\nFin.");
  CHECK(without_known_lines("", known) == "");
}

TEST_CASE("a page's text begins below its place, site and date") {
  const std::string page =
      "<html><head><title>Le pont rouvre</title>"
      "<meta property=og:site_name content='Le Varlois'></head><body><h1>Le pont rouvre</h1>"
      "<div class=article-body><p>" +
      kProse + "</p><div><div>Le Varlois Network</div></div><p>" + kMoreProse + "</p><p>" +
      kLastProse + "</p></div></body>";
  CHECK(read_article(page).text == kProse + "\n" + kMoreProse + "\n" + kLastProse);
}
