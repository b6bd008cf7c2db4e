#include "french/character_class.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace glane;

TEST_CASE("characters are told by what they do in a word") {
  struct Row {
    char32_t c;
    CharClass kind;
  };
  for (const Row& row : {
           Row{U'a', CharClass::letter},
           Row{U'É', CharClass::letter},
           Row{U'_', CharClass::letter},
           Row{U'\u0301', CharClass::letter},
           Row{U'\u00AD', CharClass::letter},
           Row{U'Ж', CharClass::letter},
           Row{U'7', CharClass::digit},
           Row{U'\u00B2', CharClass::digit},
           Row{U'\u2019', CharClass::joiner},
           Row{U'-', CharClass::joiner},
           Row{U'\u00B7', CharClass::joiner},
           Row{U'@', CharClass::joiner},
           Row{U'\U0001F600', CharClass::emoji},
           Row{U'中', CharClass::complex},
           Row{U'\u0E01', CharClass::complex},
           Row{U' ', CharClass::other},
           Row{U'"', CharClass::other},
           Row{U'€', CharClass::other},
       }) {
    CAPTURE(static_cast<std::uint32_t>(row.c));
    CHECK(class_of(row.c) == row.kind);
  }
}

TEST_CASE("joiners of one kind have one plain form") {
  for (const char32_t c : {U'\'', U'\u2019', U'`'}) CHECK(plain_joiner(c) == U'\'');
  for (const char32_t c : {U'-', U'\u2010', U'\u2011'}) CHECK(plain_joiner(c) == U'-');
  for (const char32_t c : {U'\u00B7', U'\u2022', U'\u22C5'}) CHECK(plain_joiner(c) == U'\u00B7');
  for (const char32_t c : {U'.', U'&', U'+', U'#'}) CHECK(plain_joiner(c) == c);
  for (const char32_t c : {U'a', U' ', U'\u2014'}) CHECK(plain_joiner(c) == 0);
}

TEST_CASE("spaces between groups of digits") {
  for (const char32_t c : {U' ', U'\u00A0', U'\u202F', U'\u2009'}) CHECK(is_number_space(c));
  for (const char32_t c : {U'\t', U'\n', U'.', U'\u3000'}) CHECK_FALSE(is_number_space(c));
}
