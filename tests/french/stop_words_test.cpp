#include "french/stop_words.hpp"

#include <doctest/doctest.h>

#include "base/folding.hpp"

using namespace glane;

namespace {

bool holds(const StopWords& words, const std::string& form) {
  return words.contains(form, fold_accents(form));
}

}  // namespace

TEST_CASE("the built-in list holds the words that weigh nothing, with their accents or without") {
  const StopWords words;
  for (const char* word : {"le", "des", "à", "même", "meme", "sommes"}) {
    CAPTURE(word);
    CHECK(holds(words, word));
  }
  for (const char* word : {"pont", "maison", "été", ""}) CHECK_FALSE(holds(words, word));
}

TEST_CASE("what is also another word has postings") {
  const StopWords unposted = StopWords::without_postings();
  CHECK(holds(unposted, "le"));
  CHECK_FALSE(holds(unposted, "sommes"));
  CHECK(unposted.size() < StopWords().size());
}

TEST_CASE("a list of one's own is normalized, and can be added to") {
  StopWords words("# les miens\nPONT # et plus\n\n  Été \n");
  CHECK(words.size() == 2);
  CHECK(words.list() == "pont\nété\n");
  words.add("gué");
  CHECK(holds(words, "gue"));
  CHECK_FALSE(holds(words, "le"));
  CHECK(StopWords(words.list()).list() == words.list());
}
