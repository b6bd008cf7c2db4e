#include "query/slip_distance.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

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

           Row{"renumeration", "remuneration", "degeneration"},
           Row{"fusi", "fusil", "lusi"},  // the first letter is rarely wrong
       }) {
    CAPTURE(row.typed);
    CHECK(misspelling_cost(row.typed, row.likely) < misspelling_cost(row.typed, row.unlikely));
  }
  CHECK(misspelling_cost("digue", "digue") == 0);
}

TEST_CASE("words that begin alike share the work, and none costs less than its beginning") {
  SlipDistance distance("bibliotequ");
  for (const std::string_view word : {"bibliotheque", "biblique", "bibliotheques", "bi", "abri"}) {
    std::size_t shared = 0;
    while (shared < std::min(word.size(), distance.meant().size()) &&
           word[shared] == distance.meant()[shared]) {
      ++shared;
    }
    distance.shorten_to(shared);
    double least = distance.least_cost();
    for (std::size_t i = shared; i < word.size(); ++i) {
      distance.add(word[i]);
      CHECK(distance.least_cost() >= least);
      least = distance.least_cost();
    }
    CHECK(distance.cost() >= least);
    CHECK(distance.cost() == misspelling_cost("bibliotequ", word));
  }
}

TEST_CASE("any word has its cost") {
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
    CHECK(misspelling_cost(a, a) == 0);
    const double cost = misspelling_cost(a, b);
    CHECK((cost > 0) == (a != b));
    const bool alike_long = a.size() <= b.size() + 4 && b.size() <= a.size() + 4;
    if (alike_long) CHECK(cost <= 1.3 * static_cast<double>(std::max(a.size(), b.size())));
  }
}
