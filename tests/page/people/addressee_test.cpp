#include "page/people/addressee.hpp"

#include <doctest/doctest.h>

using namespace glane;

namespace {

std::string find(std::string_view text) {
  Participants participants;
  for (const std::string_view name :
       {"cid1", "HAL1", "Jean Dupont", "Zoé", "julla0", "Denise P."}) {
    participants.add(name);
  }
  return find_addressee(text, "julla0", participants);
}

}  // namespace

TEST_CASE("a comment says whom it answers") {
  CHECK(find("cid1, ses amis ne comprendront pas") == "cid1");
  CHECK(find("zoe : tu exagères") == "Zoé");
  CHECK(find("Bonjour Jean Dupont, merci.") == "Jean Dupont");
  CHECK(find("@Trophyman900\nça fait rêver") == "Trophyman900");
  CHECK(find("@jean dupont merci") == "Jean Dupont");
  CHECK(find("@HAL1: non") == "HAL1");
  CHECK(find("@Frau Schmitt, nein") == "Schmitt");
  CHECK(find("@M. Petit oui") == "Petit");
  CHECK(find("@E. Petit - oui") == "E. Petit");
  CHECK(find("@Denise  P. merci") == "Denise P.");
  CHECK(find("HAL1 tu exagères") == "HAL1");
  CHECK(find("C'est ce que disait @HAL1, non ?") == "HAL1");
}

TEST_CASE("a mention may spell a name in another way, or a part of it") {
  CHECK(find("@JeanDupont oui") == "Jean Dupont");
  CHECK(find("@ Dupont, oui") == "Jean Dupont");
  CHECK(find("@ Herr Jean Dupont, nein") == "Jean Dupont");
  CHECK(find("@ jean-dupont: non") == "Jean Dupont");
  CHECK(find("Mon titre\n@ Dupont: non") == "Jean Dupont");
  CHECK(find("Il est dixième @ Dupont") == "");
  CHECK(find("Mon titre\n@Felsberger: non\n@Dupont: oui") == "");
  CHECK(find("@ 12 non") == "");
  CHECK(find("@ personne ici") == "");
}

TEST_CASE("the sign may stand in the middle of a full name") {
  CHECK(find("D.@Schmitt, un mot vrai") == "D. Schmitt");
  CHECK(find("Jean @ Dupont, je vous suis") == "Jean Dupont");
  CHECK(find("Jean@dupont.example, je vous suis") == "");
  CHECK(find("D.@Schmitt a dit vrai et je le suis") == "");
  CHECK(find("Rendez-vous @ Paris, demain") == "");
}

TEST_CASE("nobody is answered by these") {
  for (const std::string_view text :
       {"@tous; merci de revenir au sujet", "@all non", "Écrivez à moi@cid1.fr",
        "julla0, c'est moi", "Zoé tu exagères", "Franchement, non",
        "Suivez @unjournal sur le réseau", "@", "@ @@", ""}) {
    CAPTURE(text);
    CHECK(find(text).empty());
  }
}
