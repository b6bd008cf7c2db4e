#include "base/contains.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace glane;

namespace {

constexpr std::string_view kAgencies[] = {"afp", "reuters", "belga"};

}  // namespace

TEST_CASE("a list of any kind contains a value or does not") {
  CHECK(contains(kAgencies, "reuters"));
  CHECK_FALSE(contains(kAgencies, "reut"));
  CHECK_FALSE(contains(kAgencies, ""));
  CHECK(contains(std::vector<std::string>{"Jeanne Roy", "Marc Petit"}, std::string("Marc Petit")));
  CHECK(contains(std::vector<int>{3, 5}, 5));
  CHECK(contains({"oui", "non"}, "non"));
  CHECK_FALSE(contains(std::vector<std::string>{}, std::string()));
}

TEST_CASE("a text starts with, ends with or has in it a word of a list") {
  struct Row {
    std::string_view text;
    bool starts, ends, has;
  };
  for (const Row& row :
       {Row{"afp, à kiev", true, false, true}, Row{"avec afp", false, true, true},
        Row{"belga", true, true, true}, Row{"selon l'afp hier", false, false, true},
        Row{"à kiev", false, false, false}, Row{"", false, false, false}}) {
    CAPTURE(row.text);
    CHECK(starts_with_any(row.text, kAgencies) == row.starts);
    CHECK(ends_with_any(row.text, kAgencies) == row.ends);
    CHECK(contains_any(row.text, kAgencies) == row.has);
  }
  CHECK(starts_with_any("poste par julla0", {"publie ", "poste "}));
  CHECK_FALSE(contains_any("un pont", std::vector<std::string_view>{}));
}
