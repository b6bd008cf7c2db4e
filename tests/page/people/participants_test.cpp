#include "page/people/participants.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("a name is found in any case and without its accents, as its bearer writes it") {
  Participants participants;
  participants.add("Hélène Roy");
  participants.add("tux_42");
  REQUIRE(participants.find("helene ROY") != nullptr);
  CHECK(*participants.find("helene ROY") == "Hélène Roy");
  CHECK(*participants.find("Tux_42") == "tux_42");
  CHECK(participants.find("Helen Roy") == nullptr);
  CHECK(participants.find("") == nullptr);
}

TEST_CASE("a name is found without its blanks, or by the part that only one bears") {
  Participants participants;
  for (const char* name :
       {"Hélène Roy", "demi-portion", "Jean Dupont", "Jean Petit", "Jo Li", "ZoLacaze"}) {
    participants.add(name);
  }
  CHECK(*participants.find_loosely("HeleneRoy") == "Hélène Roy");
  CHECK(*participants.find_loosely("demi portion") == "demi-portion");
  CHECK(*participants.find_loosely("Dupont") == "Jean Dupont");
  CHECK(*participants.find_loosely("lacaze") == "ZoLacaze");
  for (const char* name : {"Jean", "Roy", "Li", "", "Dupond"}) {
    CAPTURE(name);
    CHECK(participants.find_loosely(name) == nullptr);
  }
}
