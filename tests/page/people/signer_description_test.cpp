#include "page/people/signer_description.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("what somebody is stands behind the name") {
  CHECK(is_function_behind("journaliste au Quai", "Anne Roy"));
  CHECK(is_function_behind("Projektleiterin der Brücke", "Anne Roy"));
  CHECK(is_function_behind("AP Sports Writer", "Anne Roy"));
  CHECK(is_function_behind("à Bâle", "Anne Roy"));
  CHECK(is_function_behind("batelière", "Anne Roy"));
  CHECK_FALSE(is_function_behind("batelière", "anne"));
  CHECK_FALSE(is_function_behind("Marc Petit", "Anne Roy"));
  CHECK_FALSE(is_function_behind("de La Tour", "Anne"));
}

TEST_CASE("so do a degree, a paper, a day and a workplace behind a person") {
  CHECK(describes_signer("MPH", "Anne Roy"));
  CHECK(describes_signer("The Quay Post", "Anne Roy"));
  CHECK(describes_signer("Oktober 2008", "Anne Roy"));
  CHECK(describes_signer("Université du Rhin", "Anne Roy"));
  CHECK_FALSE(describes_signer("Université du Rhin", "Institut du Quai"));
  CHECK_FALSE(describes_signer("MPH", "Quai"));
}
