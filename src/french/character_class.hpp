// Characters as the tokenizer sees them. ICU decides what is a letter; nothing of it shows outside.
#pragma once

#include <cstdint>

namespace glane {

enum class CharClass : std::uint8_t {
  other,   // ends a word: white space, quotation marks, most symbols
  letter,  // with combining marks, the underscore and characters that vanish (soft hyphen)
  digit,
  joiner,  // may stand inside a word: see plain_joiner
  emoji,
  complex,  // of a script written without spaces: Han, kana, Thai, Lao, Khmer, Burmese
};

CharClass class_of(char32_t c);

// The one character that stands for all joiners of its kind: "'" for apostrophes, "-" for
// hyphens, U+00B7 for median dots; . , ( ) @ & + # and U+00B0 for themselves; 0 for the rest.
char32_t plain_joiner(char32_t c);

// One plain, no-break, figure or thin space, as it stands between groups of digits.
bool is_number_space(char32_t c);

}  // namespace glane
