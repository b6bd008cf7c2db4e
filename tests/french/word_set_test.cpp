#include "french/word_set.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("a word is found with its accents, or with all of them missing") {
  WordSet words;
  words.add("même");
  words.add("ne");
  CHECK(words.size() == 2);
  CHECK(words.contains("même", "meme"));
  CHECK(words.contains("meme", "meme"));
  CHECK_FALSE(words.contains("mêmé", "meme"));
  CHECK_FALSE(words.contains("né", "ne"));
  CHECK(words.list() == "même\nne\n");
}

TEST_CASE("a comment ends a line, but not a word") {
  CHECK(word_set_entry("  pont # le vieux") == "pont");
  CHECK(word_set_entry("# rien") == "");
  CHECK(word_set_entry("C# et F#") == "C# et F#");
  CHECK(word_set_entry("") == "");
}
