#include "french/letters.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("letters know their bytes, and joiners their plain form") {
  const std::vector<Letter> letters = decode_letters("l’Œ5-b");
  REQUIRE(letters.size() == 6);
  CHECK(letters[1].c == U'\'');
  CHECK(letters[1].kind == CharClass::joiner);
  CHECK(letters[1].begin == 1);
  CHECK(letters[1].end == 4);
  CHECK(letters[3].kind == CharClass::digit);
  CHECK(letters[5].end == 9);
  CHECK(normalized(letters) == "l'oe5-b");
}

TEST_CASE("a word longer than any form is cut, and its last letter stands for the others") {
  const std::string word(5000, 'a');
  const std::vector<Letter> letters = decode_letters(word);
  CHECK(letters.size() < 5000);
  CHECK(letters.back().end == word.size());
  CHECK(normalized(letters).size() <= 256);
}

TEST_CASE("letters are parted at a joiner") {
  const std::vector<Letter> letters = decode_letters("-a--bc-");
  const std::vector<Letters> parts = split_letters_at(letters, U'-');
  REQUIRE(parts.size() == 2);
  CHECK(normalized(parts[0]) == "a");
  CHECK(normalized(parts[1]) == "bc");
  CHECK(split_letters_at(decode_letters("---"), U'-').empty());
  CHECK(letters_are_digits(decode_letters("2021")));
  CHECK_FALSE(letters_are_digits(decode_letters("20e")));
}
