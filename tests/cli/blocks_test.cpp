// Figures as blocks.
#include <doctest/doctest.h>

#include "blocks.hpp"

using namespace glane::cli;

TEST_CASE("a bar has eighths of columns, and something for whatever is there") {
  CHECK(bar(1, 3) == "███");
  CHECK(bar(0.5, 3) == "█▌");
  CHECK(bar(0.0001, 3) == "▏");
  CHECK(bar(0, 3).empty());
}

TEST_CASE("a line of blocks has a column a value, blank where there is nothing") {
  CHECK(block_line({0, 1, 4, 8}, 8) == " ▁▄█");
  CHECK(block_line({0.001, 8}, 8) == "▁█");
  CHECK(block_line({0, 0}, 0) == "  ");
}
