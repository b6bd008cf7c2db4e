#include "french/letters_and_digits.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace glane;

TEST_CASE("names of letters and digits have two parts") {
  using Parts = std::vector<std::string>;
  CHECK(letters_and_digits("rn7") == Parts{"rn", "7"});
  CHECK(letters_and_digits("covid19") == Parts{"covid", "19"});
  CHECK(letters_and_digits("5g") == Parts{"5", "g"});
  CHECK(letters_and_digits("2cv") == Parts{"2", "cv"});
  for (const char* word : {"", "rn", "7", "18h", "18h30", "19e", "49.3", "peggy10huitres", "4x4",
                           "bombing_7", "a.7", "c++11"}) {
    CAPTURE(word);
    CHECK(letters_and_digits(word).empty());
  }
}
