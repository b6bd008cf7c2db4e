#include "query/operator_words.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("operators are known in both languages, NEAR with its distance") {
  CHECK(read_operator("SAUF")->op == Operator::negation);
  CHECK(read_operator("ET")->op == Operator::conjunction);
  CHECK(read_operator("OU")->op == Operator::disjunction);
  CHECK(read_operator("NEAR")->distance == 10);
  CHECK(read_operator("PRÈS/5")->distance == 5);
  CHECK(read_operator("PRE\u0300S/9999")->distance == 9999);
  for (const std::string_view word : {"et", "Ou", "ET/5", "NEAR/", "NEAR/0", "NEAR/05", "NEAR/5x",
                                      "NEAR/10000", "NEAR/-1", "NEAR/5/5", "près", "", "/5"}) {
    CAPTURE(word);
    CHECK(!read_operator(word));
  }
}
