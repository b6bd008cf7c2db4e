#include "query/near_spellings.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "query/misspelling.hpp"

using namespace glane;

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

TEST_CASE("what is no plain word has no near spellings, and no word has too many") {
  CHECK(near_spellings("").empty());
  CHECK(near_spellings("été").empty());
  CHECK(near_spellings(std::string(kLongestSpelling + 1, 'a')).empty());
  std::string worst;
  while (worst.size() < kLongestSpelling) worst += "eauxphsc";
  CHECK(near_spellings(worst).size() <= kMostNearSpellings);
  CHECK(near_spellings(worst).size() > 1000);
}
