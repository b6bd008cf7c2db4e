#include "base/text.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("trim takes French spaces for blanks") {
  CHECK(trim(" \u00A0\u202Fdix mille\u2009\u200B\t\r\n") == "dix mille");
  CHECK(trim(" \u00A0 ") == "");
  CHECK(trim("à") == "à");
}

TEST_CASE("lines end in any of the three ways") {
  using Lines = std::vector<std::string_view>;
  CHECK(split_lines("a\r\nb\nc\rd") == Lines{"a", "b", "c", "d"});
  CHECK(split_lines("a\n\nb\n") == Lines{"a", "", "b"});
  CHECK(split_lines("").empty());
}

TEST_CASE("runs of blanks become one space") {
  CHECK(squeeze_blanks("  2\u202F000 \n\n  émeutiers ") == "2 000 émeutiers");
}

TEST_CASE("only ASCII case is set aside") {
  CHECK(equal_ignoring_ascii_case("Note de l'Éd", "note DE L'Éd"));
  CHECK_FALSE(equal_ignoring_ascii_case("é", "É"));
  CHECK_FALSE(equal_ignoring_ascii_case("a", "ab"));
  CHECK(lower_ascii("CITÉ Zone[@`") == "citÉ zone[@`");
}
