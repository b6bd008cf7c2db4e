#include "page/people/pseudonym.hpp"

#include <doctest/doctest.h>

#include "base/normalised_text.hpp"

using namespace glane;

namespace {

double likeness(std::string_view text) {
  return pseudonym_likeness({text, normalised(text)});
}

}  // namespace

TEST_CASE("names look like names, texts like texts") {
  for (const std::string_view name :
       {"julla0", "Bombing_Basta", "Anne-Marie K.", "Jojo le Barjo", "éloïse", "Zoé", "LeToi"}) {
    CAPTURE(name);
    CHECK(likeness(name) > 0.5);
  }
  for (const std::string_view text :
       {"Tout à fait d'accord", "C'est faux.", "Quel rapport avec le sujet?", "👍", "+1", "…",
        "@julla0 merci", "Je ne sais pas", "https://exemple.fr/page"}) {
    CAPTURE(text);
    CHECK(likeness(text) < 0);
  }
}

TEST_CASE("headings and words of grammar are no pseudonyms") {
  for (const std::string_view name : {"Peggy10Huitres", "cid1", "Zoé", "maire_58", "admin.58"}) {
    CHECK(is_plausible_pseudonym(name));
  }
  for (const std::string_view word :
       {"PS", "Edit", "Exemple", "Résumé", "Conclusion", "Remarquablement", "Il", "deux mots", "a",
        "12", "l'eau", "", "http://x"}) {
    CAPTURE(word);
    CHECK_FALSE(is_plausible_pseudonym(word));
  }
  CHECK(is_distinctive_pseudonym("LeToi"));
  CHECK_FALSE(is_distinctive_pseudonym("Julie"));
}

TEST_CASE("full names have capitals, and no article at their head") {
  for (const std::string_view name :
       {"Jeanne Roy", "Marie-Claude de La Tour", "J. Roy", "Charles de Gaulle", "Éric Zola",
        "Amélie Le Goff d'Argol", "Jeanne Roy d\u2019Escales"}) {
    CHECK(is_full_name(name));
  }
  for (const std::string_view text :
       {"Jeanne", "La Poste", "Le rôle de Twitter", "Jeanne Roy.", "Bonjour Marie", "Val d'Oise",
        "d'Argol Marc", "Trois Blessées à Metz", "", "Jean 2", "Bilder des Flusses von Varlois"}) {
    CAPTURE(text);
    CHECK_FALSE(is_full_name(text));
  }
  CHECK(names_of_signature("Jeanne Roy et Marc Petit (avec AFP)") ==
        std::vector<std::string>{"Jeanne Roy", "Marc Petit", "AFP"});
  CHECK(names_of_signature("Jeanne Roy et le maire").empty());
}
