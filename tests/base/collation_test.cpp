#include "base/collation.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace glane;

TEST_CASE("names stand in a French reader's order") {
  std::vector<std::string> names = {"Zoé", "élodie", "Œdipe", "Bob", "dédé", "Elsa", "Élodie",
                                    "o",   "pêche",  "péché", "Z",   "",     "ours"};
  std::sort(names.begin(), names.end(), [](const std::string& a, const std::string& b) {
    return french_collation().less(a, b);
  });
  CHECK(names == std::vector<std::string>{"", "Bob", "dédé", "élodie", "Élodie", "Elsa", "o",
                                          "Œdipe", "ours", "péché", "pêche", "Z", "Zoé"});
}

TEST_CASE("what collates alike is ordered by its bytes, and any bytes have an order") {
  CHECK_FALSE(french_collation().less("a", "a"));
  CHECK(french_collation().less("a", "a\x01") != french_collation().less("a\x01", "a"));
  CHECK(french_collation().less("\xC3", "\xFF") != french_collation().less("\xFF", "\xC3"));
}
