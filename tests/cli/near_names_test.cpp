#include "near_names.hpp"

#include <doctest/doctest.h>

using namespace glane::cli;

TEST_CASE("slips of the keyboard are understood, other words are not") {
  const std::vector<std::string_view> names = {"index", "search", "facets", "show", "stats"};
  CHECK(did_you_mean("serach", names) == "did you mean search?");
  CHECK(did_you_mean("serch", names) == "did you mean search?");
  CHECK(did_you_mean("fac", names) == "did you mean facets?");
  CHECK(did_you_mean("state", names, "--") == "did you mean --stats?");
  CHECK(did_you_mean("sho", names) == "did you mean show?");
  CHECK(did_you_mean("find", names).empty());
  CHECK(did_you_mean("", names).empty());
  CHECK(did_you_mean(std::string(100000, 's'), names).empty());
}
