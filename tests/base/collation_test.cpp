#include "base/collation.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace glane;

TEST_CASE("names stand in a French reader's order") {
  std::vector<std::string> names = {"Zoé", "élodie", "Œdipe", "Bob", "dédé", "Elsa", "Élodie",
                                    "o",   "pêche",  "péché", "Z",   "",     "ours"};
  std::sort(names.begin(), names.end(), stands_before);
  CHECK(names == std::vector<std::string>{"", "Bob", "dédé", "élodie", "Élodie", "Elsa", "o",
                                          "Œdipe", "ours", "péché", "pêche", "Z", "Zoé"});
}

TEST_CASE("what collates alike is ordered by its bytes, and any bytes have an order") {
  CHECK_FALSE(stands_before("a", "a"));
  CHECK(stands_before("a", "a\x01") != stands_before("a\x01", "a"));
  CHECK(stands_before("\xC3", "\xFF") != stands_before("\xFF", "\xC3"));
}
