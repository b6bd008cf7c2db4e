#include "query/near_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "base/folding.hpp"
#include "base/sorted.hpp"
#include "base/text.hpp"
#include "index/snapshot/vocabulary.hpp"
#include "query/slip_distance.hpp"
#include "query/small_index.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::vector<std::string> words() {
  std::vector<std::string> words = {"bibliothèque", "Bibliotheque", "biblique", "digue",
                                    "dogue",        "éléphant",     "porte",    "x1y",
                                    "C++",          "日本",         "école"};
  std::mt19937 random(7);
  for (int i = 0; i < 300; ++i) {
    std::string word;
    for (auto left = 3 + random() % 5; left > 0; --left) word += "aeirst"[random() % 6];
    words.push_back(word);
  }
  return words;
}

const SmallIndex& small_index() {
  static const SmallIndex index(words());
  return index;
}

}  // namespace

TEST_CASE("words that slips make of what was typed are near, with their documents") {
  const auto found = near_words(small_index().context().segments(), "bibliotheqe", 1.0);
  REQUIRE(found.size() == 1);
  CHECK(found[0].folded == "bibliotheque");
  CHECK(found[0].documents == 2);
  CHECK(found[0].cost == misspelling_cost("bibliotheqe", "bibliotheque"));
}

TEST_CASE("the walk finds what looking at every word does") {
  const SegmentSet& segments = small_index().context().segments();
  for (const std::string typed : {"digu", "arset", "rrtisa", "elefan", "titres", "sair", "a"}) {
    for (const double most : {0.5, 1.0, 2.2}) {
      std::vector<std::string> wanted;
      visit_forms_beginning_with(segments, "", [&](std::string_view form) {
        const std::string folded = fold_accents(std::string(form));
        const bool near = misspelling_cost(typed, folded) <= most;
        const bool occurs = documents_with(segments, folded) > 0;
        if (near && occurs && folded != typed) wanted.push_back(folded);
        return true;
      });
      sort_unique(wanted);
      std::vector<std::string> found;
      for (const NearWord& one : near_words(segments, typed, most)) {
        found.push_back(one.folded);
      }
      std::sort(found.begin(), found.end());
      CAPTURE(typed);
      CAPTURE(most);
      CHECK(join(found, " ") == join(wanted, " "));
    }
  }
}

TEST_CASE("nothing is near to what is no plain word") {
  const SegmentSet& segments = small_index().context().segments();
  CHECK(near_words(segments, "", 2).empty());
  CHECK(near_words(segments, "été", 2).empty());
  CHECK(near_words(segments, std::string(kLongestSpelling + 1, 'a'), 2).empty());
  CHECK(near_words(segments, std::string(kLongestSpelling, 'a'), 2).empty());
}
