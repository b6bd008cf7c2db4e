#include "base/sorted.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace glane;

TEST_CASE("values come in order, each once") {
  using Values = std::vector<std::string>;
  struct Row {
    Values values;
    Values sorted;
  };
  for (const Row& row : {
           Row{{}, {}},
           Row{{"nef"}, {"nef"}},
           Row{{"vélo", "nef", "vélo"}, {"nef", "vélo"}},
           Row{{"b", "b", "b"}, {"b"}},
           Row{{"a", "b", "é"}, {"a", "b", "é"}},
       }) {
    Values values = row.values;
    sort_unique(values);
    CHECK(values == row.sorted);
  }
}
