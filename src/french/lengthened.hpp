// Words that feeling makes longer: "nooooon", "ouiiii".
#pragma once

#include <string>
#include <vector>

#include "french/letters.hpp"

namespace glane {

// What a word was before each letter written three times and more was made longer: once ("non"), or
// twice where only that is a word ("elle"); where both are, both ("col" and "cool").
//   out:  normalized forms, the usual one first; none where no letter is written so, the word has
//         no other letter ("www", "aaa"), or it is a Roman numeral ("XIII", "XVIIIe", "XXXL")
//   cost: O(word), and a look into the dictionary for at most 8 spellings
std::vector<std::string> shortened_forms(Letters word);

}  // namespace glane
