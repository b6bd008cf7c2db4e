#include "french/plain_word.hpp"

#include <doctest/doctest.h>

#include "french/word_splitter.hpp"

using namespace glane;

TEST_CASE("a chunk of Latin letters is read as the splitter reads it, any other is left to it") {
  for (const char* plain : {"maison", "ÉTÉ", "Œuvre", "naïveté", "a"}) {
    CAPTURE(plain);
    std::string form = "rest of before";
    REQUIRE(read_plain_word(plain, form));
    const SplitChunk split = split_chunk(plain);
    REQUIRE(split.pieces.size() == 1);
    CHECK(form == split.pieces[0].form);
    CHECK(split.pieces[0].end == std::string_view(plain).size());
  }
  for (const char* other : {"nooooon", "l'eau", "porte-monnaie", "20e", "U.S.A", "дом", "\xC3"}) {
    CAPTURE(other);
    std::string form;
    CHECK_FALSE(read_plain_word(other, form));
  }
}
