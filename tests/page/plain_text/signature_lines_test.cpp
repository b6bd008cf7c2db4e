#include "page/plain_text/signature_lines.hpp"

#include <doctest/doctest.h>

using namespace glane;

namespace {

const Date kSeen{2024, 5, 6};

}  // namespace

TEST_CASE("a lead and names sign a text, in several languages") {
  for (const std::string_view line :
       {"Von Zoé Lacaze", "Von Zoé Lacaze, dpa", "von Zoé Lacaze und Anselme Roy", "By Zoe Lacaze",
        "Por Agencia Val", "Autor: Zoé Lacaze", "Eine Kolumne von Zoé Lacaze",
        "Written by: Zoe Lacaze", "Texte : Zoé Lacaze", "Propos recueillis par Zoé Lacaze",
        "Quelle: dpa", "Un texte de Zoé Lacaze d'Escales", "Un texte par Anselme Roy"}) {
    CAPTURE(line);
    CHECK(is_signature_line(line));
  }
  for (const std::string_view line :
       {"Von Anfang an dabei", "Von A bis Z", "Von Zoé Lacaze stammt das Wort.", "By the river",
        "Un texte de loi", "Zoé Lacaze", "Autor: unbekannt, wie so oft", ""}) {
    CAPTURE(line);
    CHECK_FALSE(is_signature_line(line));
  }
}

TEST_CASE("a date with its time, or beside a sign, dates a text") {
  for (const std::string_view line :
       {"3 mars 2021", "par , 2 octobre 2018", "von · 18. Oktober 2019",
        "29. Juni 2017, 23:39 · von Tobi", "2021-10-16 | Val", "18.02.2022, 10:27 | Recht | Ort"}) {
    CAPTURE(line);
    CHECK(is_date_line(line, kSeen));
  }
  for (const std::string_view line :
       {"3 mars 2021 : le pont rouvre", "Le pont rouvre le 3 mars 2021", "Le pont", ""}) {
    CAPTURE(line);
    CHECK_FALSE(is_date_line(line, kSeen));
  }
}

TEST_CASE("the state of a text is a date and its label") {
  for (const std::string_view line :
       {"Stand: 3. März 2021", "Letzte Änderung: 03.03.2021", "Last updated: 13 July 2020",
        "Mis à jour le 3 mars 2021", "[Stand: 08.05.2019, 05:02 Uhr]",
        "Publié le: 29 déce. 2022 Lecture", "Erstellt am: 30.01.2022 18:36 / zl"}) {
    CAPTURE(line);
    CHECK(is_state_line(line, kSeen));
  }
  CHECK_FALSE(is_state_line("Stand der Dinge am Fluss", kSeen));
  CHECK_FALSE(is_state_line("Das Fest beginnt am 3. März 2021", kSeen));
}

TEST_CASE("every word of a name begins with a capital") {
  CHECK(is_name_line("Jeanne Roy"));
  CHECK(is_name_line("Élodie Roy"));
  CHECK_FALSE(is_name_line("Jeanne et les autres"));
}

TEST_CASE("who posted a text when is no text, even without its date's element") {
  CHECK(is_signed_date_line("Posté par Zoé Lacaze le 3 mai 2021 à 10:00."));
  CHECK_FALSE(is_signed_date_line("Posté par Zoé Lacaze"));
}

TEST_CASE("a sentence of its own may say who wrote") {
  CHECK(is_signature_line("Rédigé et vérifié par Psychologue Jeanne Roy."));
  CHECK(is_signature_line("Written by Jeanne Roy."));
  CHECK_FALSE(is_signature_line("Par Jeanne Roy."));
  CHECK_FALSE(is_signature_line("Written by people who know the river."));
}
