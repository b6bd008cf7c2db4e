#include "page/plain_text/byline.hpp"

#include <doctest/doctest.h>

#include "base/normalised_text.hpp"

using namespace glane;

namespace {

// "author|date|complete"; "-": no byline.
std::string read(std::string_view text) {
  const Date seen{2023, 1, 1, 10, 0, 0, Precision::second, 60};
  const auto byline = read_byline({text, normalised(text)}, seen);
  if (!byline) return "-";
  return byline->author + "|" + (byline->date ? iso_as_written(*byline->date) : "") + "|" +
         (byline->complete ? "1" : "0");
}

}  // namespace

TEST_CASE("who wrote, and when") {
  CHECK(read("Par Jeanne Roy") == "Jeanne Roy||1");
  CHECK(read("PAR JEANNE ROY") == "JEANNE ROY||1");
  CHECK(read("Jeanne Roy et AFP") == "Jeanne Roy et AFP||1");
  CHECK(read("Publié le 15/07/2022 à 11:45 par julla0") == "julla0|2022-07-15T11:45|1");
  CHECK(read("Par Jeanne Roy, le 3 mars 2021 à 8 h 30 - 12 commentaires") ==
        "Jeanne Roy|2021-03-03T08:30|1");
  CHECK(read("Jeanne Roy • 3 mars 2021 • 4 min de lecture") == "Jeanne Roy|2021-03-03|1");
  CHECK(read("De notre correspondant à Londres, Jean Petit") == "Jean Petit||1");
  CHECK(read("Par Luc Ferrand, envoyé spécial à Dax") == "Luc Ferrand||1");
  CHECK(read("Par la rédaction") == "la rédaction||1");
  CHECK(read("Politique | Publié le 3 mars 2021") == "|2021-03-03|0");
  CHECK(read("mars 2014") == "|2014-03|1");
  CHECK(read("Par Luc \"Kraken\" Ferrand, le 3 mars 2021") ==
        "Luc \"Kraken\" Ferrand|2021-03-03|1");
  CHECK(read("Par Luc Ferrand, envoyé spécial à Dax (Landes)") == "Luc Ferrand||1");
  CHECK(read("15.07.22\u00A0\u2013\u00A0Jeanne Roy") == "Jeanne Roy|2022-07-15|1");
  CHECK(read("Publié le 3 mars 2021 à 7h30 (heure de Paris), mis à jour à 9h10") ==
        "|2021-03-03T07:30|1");
  CHECK(read("Posté par julla0 le 3/2/2021 à 8h05. Licence libre.") == "julla0|2021-02-03T08:05|1");
  CHECK(read("Société - 3 mars 2021 à 8h15 - Mis à jour à 10:30") == "|2021-03-03T08:15|0");
  CHECK(read("تم نشره الجمعة 24 نيسان / أبريل 2020 09:22 مساءً") == "|2020-04-24T21:22|1");
  CHECK(read("La rédaction") == "La rédaction||1");
  CHECK(read("dpa am 25.01.2022") == "dpa|2022-01-25|1");
  CHECK(read("von Robin7 am 20.09.2020") == "Robin7|2020-09-20|1");
  CHECK(read("11.09.2011, 16:20 von robin") == "robin|2011-09-11T16:20|1");
  CHECK(read("von Berlin am 20.09.2020") == "-");
}

TEST_CASE("the date of publication goes before that of an update") {
  CHECK(read("Mis à jour le 16/07/2022 à 9h, publié le 15/07/2022 à 8h") == "|2022-07-15T08:00|1");
  CHECK(read("Publié le 15/07/2022 à 8h, mis à jour le 16/07/2022 à 9h") == "|2022-07-15T08:00|1");
}

TEST_CASE("prose is no byline") {
  for (const std::string_view text :
       {"Par ailleurs, le maire a promis un pont.", "Le 6 janvier 2021, la foule a pris le palais",
        "Un employé a parlé de l'attaque du 6 janvier 2021.", "Le rôle de la presse", "34", "",
        "Par une nuit sans lune", "Le 3 mars 2021 restera dans les mémoires"}) {
    CAPTURE(text);
    CHECK(read(text) == "-");
  }
}
