// Words that feeling makes longer: "nooooon", "ouiiii".
#pragma once

#include <vector>

#include "french/letters.hpp"

namespace glane {

// The word with each letter written three times and more written once; empty where there is none,
// the word has no other letter ("www", "aaa"), or it is a Roman numeral ("XIII", "XVIIIe", "XXXL").
std::vector<Letter> shortened_word(Letters word);

}  // namespace glane
