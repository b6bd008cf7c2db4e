#include "french/number.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace glane;

namespace {

std::string form_of(std::string_view text) {
  const std::vector<Letter> letters = decode_letters(text);
  const auto number = match_number(letters);
  return number ? number->form : "";
}

std::string unit_of(std::string_view text) {
  const std::vector<Letter> letters = decode_letters(text);
  return std::string(text.substr(number_unit_begin(letters)));
}

}  // namespace

TEST_CASE("a number with signs in it has one form") {
  CHECK(form_of("2.000") == "2000");
  CHECK(form_of("1,5") == "1.5");
  CHECK(form_of("12.500,50") == "12500.50");
  CHECK(form_of("2'000") == "2000");
  CHECK(form_of("1,5GHz") == "1.5");
  for (const char* other : {"2000", "15.07.2022", "1.2.3", "1,5,", "x"}) {
    CAPTURE(other);
    CHECK(form_of(other).empty());
  }
}

TEST_CASE("a unit behind a number is a word of its own") {
  CHECK(unit_of("10km") == "km");
  CHECK(unit_of("128Go") == "Go");
  for (const char* other : {"5G", "16h", "2nd", "km", "10"}) CHECK(unit_of(other).empty());
}
