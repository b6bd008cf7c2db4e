#include "french/elision.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane;

TEST_CASE("clitics at the start of a word are counted with their apostrophes") {
  struct Row {
    const char* word;
    std::size_t length;
  };
  for (const Row& row : {
           Row{"l'eau", 2},
           Row{"L’eau", 2},
           Row{"qu'il", 3},
           Row{"qu'd'eau", 5},
           Row{"jusqu'ici", 6},
           Row{"lorsqu'elle", 7},
           Row{"aujourd'hui", 0},
           Row{"l'", 0},
           Row{"eau", 0},
           Row{"prud'homme", 0},
           Row{"", 0},
       }) {
    CAPTURE(row.word);
    CHECK(clitics_length(decode_letters(row.word)) == row.length);
  }
}

TEST_CASE("a clitic is told without its apostrophe, and with it") {
  for (const char* word : {"l", "D", "qu", "jusqu"}) CHECK(is_clitic(decode_letters(word)));
  for (const char* word : {"", "a", "la", "aujourd"}) CHECK_FALSE(is_clitic(decode_letters(word)));
  CHECK(is_clitic_with_apostrophe(decode_letters("d'")));
  CHECK_FALSE(is_clitic_with_apostrophe(decode_letters("d'eau")));
  CHECK_FALSE(is_clitic_with_apostrophe(decode_letters("d")));
}

TEST_CASE("names with an apostrophe keep their first part") {
  CHECK(elision_of_name(decode_letters("O'Connor")) == 2);
  CHECK(elision_of_name(decode_letters("o'connor")) == 2);
  CHECK(elision_of_name(decode_letters("p'tit")) == 0);
  CHECK(elision_of_name(decode_letters("eau")) == 0);
}

TEST_CASE("what follows a clitic may be a name where it is written as one") {
  const auto may = [](const std::string& whole) {
    const std::vector<Letter> letters = decode_letters(whole);
    return may_be_elided_name(letters, Letters(letters).subspan(2));
  };
  CHECK(may("L'Oréal"));
  CHECK(may("d'Arc"));
  CHECK(may("n'djamena"));
  CHECK_FALSE(may("L'ARTICLE"));
  CHECK_FALSE(may("l'eau"));
}
