#include "query/misspelling.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

#include "query/sound_rules.hpp"

using namespace glane;

TEST_CASE("slips that are easily made cost less than others") {
  struct Row {
    std::string_view typed;
    std::string_view likely;
    std::string_view unlikely;
  };
  for (const Row& row : {
           Row{"canal", "canal", "canaux"}, Row{"fermetture", "fermeture", "fermature"},
           Row{"gare", "garre", "garde"}, Row{"mzison", "maison", "mouson"},  // z lies under a
           Row{"pont", "pnot", "pout"},                                       // letters exchanged
           Row{"farmacie", "pharmacie", "larmacie"}, Row{"chato", "chateau", "chatou"},
           Row{"boulanje", "boulange", "boulante"}, Row{"mange", "manger", "mangue"},

           Row{"fusi", "fusil", "lusi"},  // the first letter is rarely wrong
       }) {
    CAPTURE(row.typed);
    CHECK(misspelling_cost(row.typed, row.likely) < misspelling_cost(row.typed, row.unlikely));
  }
  CHECK(misspelling_cost("digue", "digue") == 0);
}

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

TEST_CASE("near spellings hold what may be meant") {
  struct Row {
    std::string_view typed;
    std::string meant;
  };
  for (const Row& row :
       {Row{"elefan", "elephant"}, Row{"aksident", "accident"}, Row{"digu", "digue"},
        Row{"dgiue", "digue"}, Row{"diigue", "digue"}, Row{"bibliotek", "bibliothek"},
        Row{"fransais", "francais"}, Row{"electrik", "electrique"}}) {
    CAPTURE(row.typed);
    const std::vector<std::string> near = near_spellings(row.typed);
    CHECK(std::binary_search(near.begin(), near.end(), row.meant));
    CHECK_FALSE(std::binary_search(near.begin(), near.end(), std::string(row.typed)));
  }
}

TEST_CASE("no word is too odd to have its spellings and costs told") {
  CHECK(near_spellings("").empty());
  CHECK(near_spellings("été").empty());
  CHECK(near_spellings(std::string(kLongestSpelling + 1, 'a')).empty());
  CHECK(misspelling_cost(std::string(1'000'000, 'a'), "a") > 100);
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const auto word = [&](std::size_t longest) {
    std::string out(random() % longest + 1, ' ');
    for (char& c : out) c = "aceinqsu"[random() % 8];
    return out;
  };
  for (int i = 0; i < 300; ++i) {
    const std::string a = word(kLongestSpelling);
    const std::string b = word(kLongestSpelling);
    CAPTURE(a);
    CAPTURE(b);
    CHECK(near_spellings(a).size() <= kMaxSpellings);
    CHECK(misspelling_cost(a, a) == 0);
    const double cost = misspelling_cost(a, b);
    CHECK((cost > 0) == (a != b));
    CHECK(cost <= 1.3 * static_cast<double>(std::max(a.size(), b.size())));
  }
}
