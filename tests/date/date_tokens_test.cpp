#include "date/date_tokens.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane;

namespace {

// The tokens by kind and place: "n" number, "w" word, its sign for a sign, each with a space
// before it unless it is glued.
std::string outline(std::string_view text) {
  DateTokens tokens(text);
  std::string out;
  for (std::size_t i = 0; tokens[i].kind != DateTokenKind::end; ++i) {
    if (!tokens[i].glued) out += ' ';
    if (tokens[i].kind == DateTokenKind::number) out += std::to_string(tokens[i].number);
    if (tokens[i].kind == DateTokenKind::word) out += 'w';
    if (tokens[i].kind == DateTokenKind::sign) out += static_cast<char>(tokens[i].sign);
  }
  return out;
}

DateWord word_of(std::string_view text) {
  DateTokens tokens(text);
  return tokens[0].word;
}

}  // namespace

TEST_CASE("text is cut into numbers, words and signs") {
  CHECK(outline("") == "");
  CHECK(outline(" \n\t\u00A0\u202F") == "");
  CHECK(outline("Le 15/07/2022") == " w 15/7/2022");
  CHECK(outline("11h45\u202F– 12") == " 11w45 - 12");
  CHECK(outline("\u200E15\u200E/\u200E07") == " 15/7");
  CHECK(outline("１５：０７") == " 15:7");
  CHECK(outline("2022¹") == outline("2022") + "\xB9");
  CHECK(outline("• 3 » 🕒4") == " | 3 | |4");
  CHECK(outline("3، 4、5") == " 3, 4,5");
  // The signs of dates are words of their own, whatever stands beside them.
  CHECK(outline("2022年7月15日更新") == " 2022w7w15ww");
}

TEST_CASE("words are known in any case, with or without accents, composed or not") {
  for (const std::string_view text :
       {"février", "FÉVRIER", "fevrier", "fe\u0301vrier", "Fé\u00ADvrier"}) {
    CAPTURE(text);
    CHECK(word_of(text).month == 2);
  }
  for (const std::string_view text :
       {"aujourd'hui", "Aujourd’hui", "AUJOURD`HUI", "aujourd\u00B4hui"}) {
    CAPTURE(text);
    CHECK(word_of(text).part == Part::today);
  }
  CHECK(word_of("mar").month == 3);
  CHECK(word_of("mar").weekday == 2);
  CHECK(word_of("sept").count == 7);
  CHECK(word_of("marsouin").month == 0);
  CHECK(word_of("МАЙ").month == 5);
  CHECK(word_of("мало").month == 0);
  CHECK(word_of("أكتوبر").month == 10);
}

TEST_CASE("a token tells where it stands") {
  const std::string text = "né à Sète, février 1999";
  DateTokens tokens(text);
  CHECK(text.substr(tokens[4].begin, tokens[4].end - tokens[4].begin) == "février");
  CHECK(text.substr(tokens[5].begin, tokens[5].end - tokens[5].begin) == "1999");
  CHECK(tokens[6].kind == DateTokenKind::end);
  CHECK(tokens[600].kind == DateTokenKind::end);
}

TEST_CASE("tokens forgotten leave the others in place") {
  DateTokens tokens("1 2 3 4 5");
  CHECK(tokens[3].number == 4);
  tokens.forget_before(3);
  CHECK(tokens[3].number == 4);
  CHECK(tokens[4].number == 5);
  tokens.forget_before(99);
  CHECK(tokens[99].kind == DateTokenKind::end);
}

TEST_CASE("a number too long for any date keeps its length and loses its value") {
  DateTokens tokens(std::string_view("1234567890123456789012"));
  CHECK(tokens[0].digits == 22);
  CHECK(tokens[0].number == 0);
}

TEST_CASE("only a word without small letters is in capitals") {
  DateTokens tokens("CEST est Est É é");
  CHECK(tokens[0].capitals);
  CHECK_FALSE(tokens[1].capitals);
  CHECK_FALSE(tokens[2].capitals);
  CHECK(tokens[3].capitals);
  CHECK_FALSE(tokens[4].capitals);
}
