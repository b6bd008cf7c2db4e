#include "page/article/text_signature.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("an agency signs behind the last sentence") {
  CHECK(agency_behind_text("Der Steg ist offen. (dpa/gem)") == "dpa/gem");
  for (const std::string_view text : {"Un.\nIl rouvre lundi. \u2014 AFP", "Il rouvre lundi. (AFP)",
                                      "Il rouvre lundi (AFP).", "Il rouvre lundi. - AFP"}) {
    CAPTURE(text);
    CHECK(agency_behind_text(text) == "AFP");
  }
  for (const std::string_view text : {"", "AFP", "Il rouvre lundi, dit l'AFP", "Il rouvre (lundi)",
                                      "Il rouvre \u2014 lundi", "(AFP)\nIl rouvre.", ")"}) {
    CAPTURE(text);
    CHECK(agency_behind_text(text) == "");
  }
}

TEST_CASE("a person signs behind the last sentence") {
  CHECK(person_behind_text("Un.\nLe pont rouvre. (Jeanne P. Roy) +++") == "Jeanne P. Roy");
  CHECK(person_behind_text("Le pont rouvre.\n(Jeanne Roy)") == "Jeanne Roy");
  CHECK(person_behind_text("Le pont du maire (Jeanne Roy)") == "");
  CHECK(person_behind_text("Le pont rouvre. (avril)") == "");
  CHECK(person_behind_text("(Jeanne Roy) Le pont rouvre.") == "");
  CHECK(person_behind_text("") == "");
}

TEST_CASE("a person signs in a line under the text, alone or over what she is") {
  const std::string text = "Le vieux pont de pierre rouvrira demain aux piétons.\n";
  CHECK(person_behind_text(text + "Jeanne Roy") == "Jeanne Roy");
  CHECK(person_behind_text(text + "\u2013 Jeanne Roy") == "Jeanne Roy");
  CHECK(person_behind_text(text + "Jeanne Roy\nChef du service des ponts") == "Jeanne Roy");
  CHECK(person_behind_text(text + "Jeanne Roy\nLe pont fermera l'an prochain.") == "");
  CHECK(person_behind_text(text + "Vieux Pont du Rhin") == "");
  CHECK(person_behind_text("Un pont du maire\nJeanne Roy") == "");
  CHECK(person_behind_text("Jeanne Roy parle du pont.\n" + text + "Jeanne Roy") == "");
  std::string list;
  for (const char letter : std::string("abcdefghi")) list += std::string(1, letter) + " du pont\n";
  CHECK(person_behind_text(list + text + "Jeanne Roy") == "");
}
