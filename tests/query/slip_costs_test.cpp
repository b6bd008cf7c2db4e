#include "query/slip_costs.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace glane;

TEST_CASE("keys are neighbours as on an AZERTY keyboard") {
  for (const char* pair : {"az", "za", "qs", "aq", "ws", "wq", "pm", "lm", "nh", "nj"}) {
    CAPTURE(pair);
    CHECK(are_neighbour_keys(pair[0], pair[1]));
  }
  for (const char* pair : {"aa", "aw", "qx", "pa", "mq", "an", "a-"}) {
    CAPTURE(pair);
    CHECK_FALSE(are_neighbour_keys(pair[0], pair[1]));
  }
}

TEST_CASE("a rule joins two spellings of folded letters and costs less than a wrong letter") {
  for (const SoundRule& rule : sound_rules()) {
    CAPTURE(rule.a);
    CAPTURE(rule.b);
    CHECK(rule.a != rule.b);
    CHECK(rule.cost > 0);
    CHECK(rule.cost < slip::kOtherLetter);
    for (const std::string_view side : {rule.a, rule.b}) {
      CHECK(std::all_of(side.begin(), side.end(), [](char c) { return c >= 'a' && c <= 'z'; }));
    }
  }
}
