#include "french/character_class.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>

#include "base/characters.hpp"
#include "base/folding.hpp"

namespace glane {

namespace {

bool is_complex(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      return false;
  }
}

CharClass classify(char32_t code_point) {
  if (plain_joiner(code_point) != 0) return CharClass::joiner;
  const auto c = static_cast<UChar32>(code_point);
  if (c >= 0x2E80 || (c >= 0xE00 && c <= 0x17FF)) {
    if (u_isalpha(c) && is_complex(code_point)) return CharClass::complex;
  }
  const bool vanishes = u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
  if (u_isalpha(c) || c == '_' || vanishes) return CharClass::letter;
  if (u_isdigit(c) || u_charType(c) == U_OTHER_NUMBER) return CharClass::digit;
  if ((U_GET_GC_MASK(c) & U_GC_M_MASK) != 0) return CharClass::letter;
  if (c > 0xFF && u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC)) return CharClass::emoji;
  if (u_hasBinaryProperty(c, UCHAR_REGIONAL_INDICATOR)) return CharClass::emoji;
  return CharClass::other;
}

// One look-up instead of a walk through ICU's tries.
std::array<CharClass, kLatinEnd> make_class_table() {
  std::array<CharClass, kLatinEnd> table{};
  for (char32_t c = 0; c < kLatinEnd; ++c) table[c] = classify(c);
  return table;
}

const std::array<CharClass, kLatinEnd> kLatinClasses = make_class_table();

}  // namespace

CharClass class_of(char32_t c) {
  return c < kLatinEnd ? kLatinClasses[c] : classify(c);
}

char32_t plain_joiner(char32_t c) {
  if (is_apostrophe(c)) return U'\'';
  switch (c) {
    case U'-':
    case U'\u2010':
    case U'\u2011':
      return U'-';
    case U'\u00B7':
    case U'\u2022':
    case U'\u2027':
    case U'\u22C5':
      return U'\u00B7';
    case U'.':
    case U',':
    case U'(':
    case U')':
    case U'@':
    case U'&':
    case U'+':
    case U'#':
    case U'\u00B0':
      return c;
    case U'\u00BA':  // "nº1"
      return U'\u00B0';
    default:
      return 0;
  }
}

bool is_number_space(char32_t c) {
  return c == U' ' || c == U'\u00A0' || c == U'\u202F' || c == U'\u2009' || c == U'\u2007';
}

}  // namespace glane
