#include "figures.hpp"

#include <doctest/doctest.h>

using namespace glane::cli;

TEST_CASE("sizes, numbers and times are printed to a sensible place") {
  CHECK(size_in_words(-1) == "0 bytes");
  CHECK(size_in_words(812) == "812 bytes");
  CHECK(size_in_words(12'000) == "12.0 kB");
  CHECK(size_in_words(999'960) == "1.0 MB");
  CHECK(size_in_words(5e15) == "5000.0 TB");
  CHECK(decimal(0.44) == "0.4");
  CHECK(decimal(99.94) == "99.9");
  CHECK(decimal(99.96) == "100");
  CHECK(decimal(5472.4) == "5,472");
  CHECK(milliseconds(0.4) == "<1");
  CHECK(milliseconds(1234.5) == "1,235");
  CHECK(clock_time(-5) == "0:00");
  CHECK(clock_time(42.4) == "0:42");
  CHECK(clock_time(3900) == "1:05:00");
  CHECK(right_aligned("7", 3) == "  7");
  CHECK(right_aligned("1234", 3) == "1234");
}
