#include "query/asked_words.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "query/small_index.hpp"

using namespace glane;
using namespace glane::test;

namespace {

AskedWords asked(const SmallIndex& index, const std::string& text, bool keep_stop_words = false) {
  AskedWordsCollector collector(index.context());
  collector.add(text, index.analysis(text), keep_stop_words);
  return collector.finish();
}

const SmallIndex& index_of_three() {
  static const SmallIndex index(
      std::vector<std::string>{"Le pont et la digue.", "Les digues.", "Un canard."});
  return index;
}

}  // namespace

TEST_CASE("each word is there with its rarity, stop words as such") {
  const AskedWords words = asked(index_of_three(), "la digue du canard");
  REQUIRE(words.size() == 4);
  CHECK_FALSE(words[0].content);
  CHECK(words[1].content);
  CHECK_FALSE(words[2].content);
  CHECK(words[3].content);
  CHECK(words[1].idf == doctest::Approx(std::log(1.5 / 2.5 + 1)));       // two of three
  CHECK(words[1].form_idf == doctest::Approx(std::log(2.5 / 1.5 + 1)));  // "digue" in one
  CHECK(words[3].idf > words[1].idf);
  CHECK(std::count(words[1].forms.begin(), words[1].forms.end(), "digues") == 1);
  CHECK(asked(index_of_three(), "la digue", true)[0].content);  // asked for as other words are
}

TEST_CASE("a capital counts inside a query that has small letters") {
  CHECK_FALSE(asked(index_of_three(), "Digue du Pont")[0].capital);  // it begins the query
  CHECK(asked(index_of_three(), "Digue du Pont")[2].capital);
  CHECK(asked(index_of_three(), "Digue")[0].capital);  // too short for a sentence
  CHECK(asked(index_of_three(), "Digue verte")[0].capital);
  CHECK_FALSE(asked(index_of_three(), "DIGUE")[0].capital);
  CHECK_FALSE(asked(index_of_three(), "digue du pont")[2].capital);
  CHECK_FALSE(asked(index_of_three(), "DIGUE DU PONT")[2].capital);
}

TEST_CASE("of a long query the first words are enough, and the next one begins anew") {
  std::string text;
  for (std::size_t i = 0; i < 2 * kMostAskedWords; ++i) text += "digue ";
  AskedWordsCollector collector(index_of_three().context());
  collector.add(text, index_of_three().analysis(text), false);
  CHECK(collector.finish().size() == kMostAskedWords);
  CHECK(collector.finish().empty());
}
