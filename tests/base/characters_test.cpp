#include "base/characters.hpp"

#include <doctest/doctest.h>

#include <cctype>
#include <string_view>

using namespace glane;

TEST_CASE("the classes of ASCII are those of the C locale, and hold nothing beyond it") {
  for (int c = 0; c < 128; ++c) {
    CAPTURE(c);
    const auto character = static_cast<char32_t>(c);
    CHECK(is_ascii_digit(character) == (std::isdigit(c) != 0));
    CHECK(is_ascii_lower(character) == (std::islower(c) != 0));
    CHECK(is_ascii_upper(character) == (std::isupper(c) != 0));
    CHECK(is_ascii_letter(character) == (std::isalpha(c) != 0));
    CHECK(is_ascii_alphanumeric(character) == (std::isalnum(c) != 0));
    CHECK(is_ascii_blank(character) == (std::isspace(c) != 0));
  }
  for (const char byte : std::string_view("\xC3\xA9\x80\xFF")) {
    CHECK_FALSE(is_ascii_alphanumeric(byte));
    CHECK_FALSE(is_ascii_blank(byte));
  }
  CHECK_FALSE(is_ascii_letter(U'\u0141'));
  CHECK_FALSE(is_ascii_digit(U'\uFF11'));
}

TEST_CASE("blanks and apostrophes in the forms in which they are typed") {
  for (const char32_t c : {U' ', U'\n', U'\u00A0', U'\u202F', U'\u2009', U'\u200B'}) {
    CHECK(is_blank(c));
  }
  for (const char32_t c : {U'a', U'_', U'\u00AD', U'\u3000', U'\0'}) CHECK_FALSE(is_blank(c));
  for (const char32_t c : {U'\'', U'\u2019', U'\u02BC', U'`', U'\uFF07'}) CHECK(is_apostrophe(c));
  for (const char32_t c : {U'"', U'\u201C', U',', U'-'}) CHECK_FALSE(is_apostrophe(c));
}

TEST_CASE("case is that of any script") {
  for (const char32_t c : {U'A', U'É', U'Œ', U'Ÿ', U'Ж', U'Ω'}) {
    CHECK(is_upper(c));
    CHECK_FALSE(is_lower(c));
  }
  for (const char32_t c : {U'a', U'é', U'œ', U'ß', U'ж', U'ω'}) {
    CHECK(is_lower(c));
    CHECK_FALSE(is_upper(c));
  }
  for (const char32_t c : {U'1', U'.', U'中', U'×', U'÷'}) {
    CHECK_FALSE(is_upper(c));
    CHECK_FALSE(is_lower(c));
  }
}
