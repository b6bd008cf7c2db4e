#include "query/word_matcher.hpp"

#include <doctest/doctest.h>

#include "query/small_index.hpp"
#include "segment/format/schema.hpp"

using namespace glane;
using namespace glane::test;

namespace {

const SmallIndex& texts() {
  static const SmallIndex index(std::vector<std::string>{
      "Le maire de la ville inaugure le pont.",           // a0
      "La ville, le maire et un grand pont.",             // a1
      "Le maire.\n\nDe la ville on voit loin.",           // a2
      "Pont sur pont, la ville a trois ponts.",           // a3
      "Le petit pont de bois ne tient que par le vent.",  // a4
  });
  return index;
}

std::string row(std::vector<PlaceForms> places, std::string_view prefix = "") {
  return texts().found(matcher_query<PhraseMatcher>(texts().context(), prefix, std::move(places)));
}

std::string near(std::vector<PlaceForms> places, std::uint32_t window) {
  return texts().found(
      matcher_query<NearMatcher>(texts().context(), "", std::move(places), window));
}

}  // namespace

TEST_CASE("words of a phrase stand side by side, any form of a place will do") {
  CHECK(row({{"maire"}, {"de"}, {"la"}, {"ville"}}) == "a0 a2");
  CHECK(row({{"la"}, {"ville"}}) == "a0 a1 a2 a3");
  CHECK(row({{"grand", "petit"}, {"pont"}}) == "a1 a4");
  CHECK(row({{"pont"}, {"sur"}, {"pont"}}) == "a3");
  CHECK(row({{"pont"}, {"pont"}}) == "");
  CHECK(row({{"pont"}}) == "a0 a1 a3 a4");
  CHECK(row({{"le"}, {"château"}}) == "");  // no segment has it
  CHECK(row({{"pont"}}, prefix::kTitle) == "");
}

TEST_CASE("a phrase longer than a word of bits is verified to its end") {
  std::string text;
  std::vector<PlaceForms> places;
  for (int i = 0; i < 70; ++i) {
    text += "mot" + std::to_string(i) + " ";
    places.push_back({"mot" + std::to_string(i)});
  }
  const SmallIndex index(std::vector<std::string>{text, text.substr(0, text.rfind("mot69"))});
  const auto found = [&] {
    return index.found(matcher_query<PhraseMatcher>(index.context(), "", places));
  };
  CHECK(found() == "a0");
  std::swap(places[66], places[67]);
  CHECK(found() == "");
}

TEST_CASE("words near each other have a place each, in any order") {
  CHECK(near({{"maire"}, {"ville"}}, 4) == "a0 a1 a2");
  CHECK(near({{"ville"}, {"maire"}}, 3) == "a1");
  CHECK(near({{"pont"}, {"pont"}}, 3) == "a3");  // one occurrence is not two
  CHECK(near({{"pont"}, {"pont"}}, 2) == "");
  CHECK(near({{"pont", "ponts"}, {"pont"}, {"ponts", "ville"}}, 5) == "a3");
  CHECK(near({{"pont"}, {"château"}}, 100) == "");
}

TEST_CASE("a word is weighed by how often it is there, stop words by their rows") {
  const SearchContext& context = texts().context();
  const auto ponts = texts().weighed(matcher_query<WordMatcher>(context, "", PlaceForms{"pont"}));
  REQUIRE(ponts.size() == 4);
  CHECK(ponts[0].first == "a3");
  CHECK(ponts[0].second > ponts[1].second);
  CHECK(ponts[1].second == ponts[3].second);
  CHECK(texts().found(matcher_query<WordMatcher>(context, "", PlaceForms{"le"})) == "a0 a1 a2 a4");
  CHECK(texts().found(matcher_query<WordMatcher>(context, "", PlaceForms{"château"})) == "");
  CHECK(texts().found(matcher_query<StopWordMatcher>(context, PlaceForms{"le", "sur"})) ==
        "a0 a1 a2 a3 a4");
  CHECK(texts().found(matcher_query<StopWordMatcher>(context, PlaceForms{"château"})) == "");
}
