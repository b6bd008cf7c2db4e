// Numbers as French writes them: groups of three, decimal commas, units.
#pragma once

#include <optional>
#include <string>

#include "french/letters.hpp"

namespace glane {

struct NumberMatch {
  std::string form;        // digits, "." before decimals: "12500.50"
  std::size_t length = 0;  // characters taken
};

// A number with a separator in it at the start of `letters`: "2.000" -> "2000", "1,5" -> "1.5",
// "12.500,50" -> "12500.50", "2'000" -> "2000". Only digits, or a unit of letters, may follow
// ("1,5GHz"). So
// may a degree sign and what stands behind it ("1,5°C"). Nothing for plain digits, dates
// ("15.07.2022") and versions ("1.2.3").
std::optional<NumberMatch> match_number(Letters letters);

// Where the unit begins in a number with one behind it: "10km", "128Go". The word's size where it
// is no such number: "5G", "16h", "2nd".
//   cost: constant
std::size_t number_unit_begin(Letters word);

}  // namespace glane
