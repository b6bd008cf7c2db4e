// Names of letters and digits, "RN7", which are written with a blank or a hyphen, too: "RN 7".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace glane {

// The letters and the digits of a word that is nothing but some of the one and then some of the
// other: "rn7" -> {"rn", "7"}, "5g" -> {"5", "g"}. Empty for any other word, for times ("18h") and
// ordinals ("19e").
//   in: folded
std::vector<std::string> letters_and_digits(std::string_view folded);

// Whether two words side by side may be written as such a name.
bool may_join_letters_and_digits(std::string_view first, std::string_view second);

}  // namespace glane
