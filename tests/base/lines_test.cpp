#include "base/lines.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("lines are trimmed, each beside its normalised form") {
  const std::vector<Line> lines = read_lines("\uFEFFTitre\r\n\u00A0\u00A0\n  L’ÉTÉ : 3 «œufs» \n");
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].text == "Titre");
  CHECK(lines[1].blank());
  CHECK(lines[2].text == "L’ÉTÉ : 3 «œufs»");
  CHECK(lines[2].key == "l'ete : 3 \"oeufs\"");
  CHECK(read_lines("").empty());
}

TEST_CASE("prose is told by its length and its stop") {
  const auto prose = [](const std::string& text) { return line_is_prose(read_lines(text)[0]); };
  CHECK(prose(std::string(120, 'a')));
  CHECK_FALSE(prose(std::string(119, 'a')));
  CHECK(prose("Le pont a rouvert hier, après six mois de travaux."));
  CHECK_FALSE(prose("Le pont a rouvert hier, après six mois de travaux"));
  CHECK_FALSE(prose("Le pont a rouvert."));
  CHECK(prose(std::string(59, 'a') + "!"));
  CHECK_FALSE(prose(std::string(58, 'a') + "!"));
  CHECK_FALSE(prose(" "));
}

TEST_CASE("a phrase is bare of its signs and of its count") {
  struct Row {
    const char* key;
    const char* bare;
  };
  for (const Row& row : {
           Row{"> lire aussi (3) :", "lire aussi (3"},
           Row{"lire aussi (3)", "lire aussi"},
           Row{"commentaires [12]", "commentaires"},
           Row{"-- a lire --", "a lire"},
           Row{"2021 (suite)", "2021 (suite"},
           Row{"(3)", "3"},
           Row{"\u2192 voir \u2190", "voir"},
           Row{"...", ""},
           Row{"", ""},
       }) {
    CAPTURE(row.key);
    CHECK(line_phrase(row.key) == row.bare);
  }
}
