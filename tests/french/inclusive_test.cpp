#include "french/inclusive.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane;

TEST_CASE("an inclusive form stands for its plain words, and other words for none") {
  struct Row {
    const char* word;
    std::vector<std::string> forms;
  };
  for (const Row& row : {
           Row{"étudiant·e·s", {"étudiants", "étudiantes"}},
           Row{"étudiant·e", {"étudiant", "étudiante"}},
           Row{"étudiant(e)s", {"étudiants", "étudiantes"}},
           Row{"étudiant.e.s", {"étudiants", "étudiantes"}},
           Row{"auteur·rice·s", {"auteurs", "autrices"}},
           Row{"fin.de", {}},
           Row{"donne-le", {}},
           Row{"étudiant", {}},
           Row{"Radio-E", {}},
       }) {
    CAPTURE(row.word);
    CHECK(match_inclusive(decode_letters(row.word)) == row.forms);
  }
}

TEST_CASE("one word may join both genders") {
  CHECK(masculine_of_blend("auteurice") == "auteur");
  CHECK(masculine_of_blend("lecteurices") == "lecteur");
  CHECK(masculine_of_blend("chercheureuses") == "chercheur");
  CHECK(masculine_of_blend("heureuxse") == "heureux");
  CHECK(masculine_of_blend("actifve") == "actif");
  for (const char* word : {"actrice", "", "s", "cure"}) {
    CAPTURE(word);
    CHECK(masculine_of_blend(word).empty());
  }
}
