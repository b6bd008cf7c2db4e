// Rows of CSV as RFC 4180 has them.
#include <doctest/doctest.h>

#include "csv_row.hpp"

using namespace glane::cli;

TEST_CASE("fields are quoted where they must be") {
  CHECK(csv_row({"a", "", "é"}) == "a,,é\r\n");
  CHECK(csv_row({"a,b", "dit « \"non\" »", "x\ny", " z"}) ==
        "\"a,b\",\"dit « \"\"non\"\" »\",\"x\ny\",\" z\"\r\n");
}

TEST_CASE("numbers have a point and no more digits than they need") {
  CHECK(plain_number(0) == "0");
  CHECK(plain_number(12.5) == "12.5");
  CHECK(plain_number(1234567) == "1234567");
}
