#include "french/web_words.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane;

using Words = std::vector<std::string>;

TEST_CASE("acronyms are single letters with a stop between each") {
  CHECK(match_web_acronym(decode_letters("U.S.A")) == "usa");
  CHECK(match_web_acronym(decode_letters("é.n.a")) == "éna");
  for (const char* word : {"USA", "U.SA", "a", "a-b", "fin.de"}) {
    CAPTURE(word);
    CHECK_FALSE(match_web_acronym(decode_letters(word)));
  }
}

TEST_CASE("a host is found by its name too, and two words without a space are no host") {
  CHECK(match_web_host(decode_letters("www.clubic.com"), false) == Words{"clubic.com", "clubic"});
  for (const char* words : {"fin.début", "fin.de", "pas.ca", "Enfin.Info", "mot"}) {
    CAPTURE(words);
    CHECK(match_web_host(decode_letters(words), false).empty());
  }
  CHECK_FALSE(match_web_host(decode_letters("pas.ca"), true).empty());
}

TEST_CASE("words that signs are part of") {
  CHECK(symbol_word_length(decode_letters("c++")) == 3);
  CHECK(symbol_word_length(decode_letters("C#")) == 2);
  CHECK(symbol_word_length(decode_letters("R&D")) == 3);
  CHECK(symbol_word_length(decode_letters("c")) == 0);
  CHECK(symbol_word_length(decode_letters("Notepad++")) == 9);
  CHECK(symbol_word_length(decode_letters("C++11")) == 3);
  CHECK(symbol_word_length(decode_letters(".net")) == 4);
  CHECK(symbol_word_length(decode_letters("abc#")) == 0);
  CHECK(symbol_word_length(decode_letters("noir&blanc")) == 0);
}
