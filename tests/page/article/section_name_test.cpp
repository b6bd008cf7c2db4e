#include "page/article/section_name.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace glane;

TEST_CASE("a section is no front page, no address and no headline") {
  for (const std::string_view name : {"Politique", "Le Rhin", "Santé & bien-être"}) {
    CAPTURE(name);
    CHECK(may_be_section(name, "Le pont rouvre"));
  }
  for (const std::string_view name : {"",
                                      "Accueil",
                                      "HOME",
                                      "quai.example",
                                      "/rhin",
                                      "2022",
                                      "Le pont rouvre",
                                      "Twittern",
                                      "Août",
                                      "Imprimer",
                                      "i",
                                      "front-page",
                                      "{$category}",
                                      "View All Stories »",
                                      "Über uns",
                                      "Posted by Jeanne",
                                      "Décembre 2021",
                                      "Ausgabe #057",
                                      "Jahrgang 2019",
                                      "Le Quai Archiv",
                                      "Nachrichten Februar 2022",
                                      "Alle Artikel",
                                      "Alle Meldungen",
                                      "Qui sommes-nous ?",
                                      "Petits papiers..",
                                      "Le pont: tout ce qu'il faut savoir sur les travaux",
                                      "Anzeige",
                                      "Главная"}) {
    CAPTURE(name);
    CHECK_FALSE(may_be_section(name, "Le pont rouvre"));
  }
}

TEST_CASE("the way back to all of a section names it") {
  CHECK(name_behind_all("Toutes les actualités Le Rhin") == "Le Rhin");
  CHECK(name_behind_all("Alle Meldungen") == "Alle Meldungen");
  CHECK(name_behind_all("Le Rhin") == "Le Rhin");
  CHECK(name_behind_all("Estás en: España") == "España");
}

TEST_CASE("the page itself in more words or in fewer is no section") {
  const std::string_view title = "Inondations : le pont de la Meuse rouvre";
  CHECK_FALSE(may_be_section("Le pont de la Meuse rouvre", title));
  CHECK_FALSE(may_be_section("Inondations : le pont de la Meuse rouvre - Le Quai", title));
  CHECK(may_be_section("Inondations", title));
}

TEST_CASE("small ASCII letters or hyphens for blanks are of machines") {
  for (const std::string_view name : {"sante", "crime-safety", "Top-News", "us/politics"}) {
    CHECK(is_written_for_machines(name));
  }
  for (const std::string_view name : {"Santé", "santé", "Crime - Safety", "vie locale"}) {
    CHECK_FALSE(is_written_for_machines(name));
  }
}

TEST_CASE("the signs around a section are none of its name") {
  CHECK(section_as_written(" › Villes") == "Villes");
  CHECK(section_as_written("Rhin · ") == "Rhin");
  CHECK(section_as_written("Villes & Ports —") == "Villes & Ports");
  CHECK(section_as_written("Tout voir »") == "Tout voir »");
}
