#include "base/folding.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "base/utf8.hpp"

using namespace glane;

TEST_CASE("folding leaves letters without accents and case") {
  CHECK(fold_accents(fold_case("ÉVÈNEMENT")) == "evenement");
  CHECK(fold_accents(fold_case("Œuvre")) == "oeuvre");
  CHECK(fold_accents(fold_case("naïveté")) == "naivete");
  CHECK(fold_accents(fold_case("ça")) == "ca");
  CHECK(fold_accents(fold_case("Ǽ ǿ ß ŀ")) == "ae o ss l\u00B7");
  CHECK(fold_text("  Maëlle \n Kerdraon ") == "maelle kerdraon");
}

TEST_CASE("normalizing and folding twice is doing it once") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 5000; ++round) {
    std::string word;
    for (auto i = random() % 8; i > 0; --i) {
      const char32_t limit = random() % 4 == 0 ? 0x3000 : 0x250;
      append_utf8(word, static_cast<char32_t>(random() % limit));
    }
    const std::string normal = fold_case(word);
    const std::string folded = fold_accents(normal);
    CAPTURE(word);
    CHECK(fold_case(normal) == normal);
    CHECK(fold_accents(folded) == folded);
  }
}

TEST_CASE("a Latin character has the forms that its word has") {
  for (char32_t c = 1; c < kLatinEnd; ++c) {
    std::string character;
    append_utf8(character, c);
    CAPTURE(character);
    CHECK(fold_latin_case(c) == fold_case(character));
    CHECK(folded_latin(c) == fold_accents(fold_case(character)));
    std::size_t at = 0;
    CHECK(next_latin(character, at) == c);
    CHECK(at == character.size());
  }
}

TEST_CASE("what is no Latin character stays where it is") {
  for (const char* text : {"\u4E2D", "\xC3", "\xC1\x81", "\x80", "\u1E00"}) {
    std::size_t at = 0;
    CHECK(next_latin(text, at) == 0);
    CHECK(at == 0);
  }
}
