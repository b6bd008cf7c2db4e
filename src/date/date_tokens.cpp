#include "date/date_tokens.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <new>
#include <string>

#include "base/utf8.hpp"

namespace glane {

namespace {

enum class Shape { blank, nothing, digit, letter, apostrophe, sign };

// One code point as the grammar sees it.
struct Folded {
  Shape shape = Shape::sign;
  char32_t value = 0;  // the digit's value, the lower-case ASCII letter, or the sign
  bool lower_case = false;
};

// Stands for every letter that has no ASCII base: no date word has one.
constexpr char32_t kForeignLetter = '?';

// The first code point of the compatibility decomposition: "é" -> e, "ᵉ" -> e, "：" -> colon.
char32_t base_of(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfkd = unorm2_getNFKDInstance(&status);
  if (U_FAILURE(status)) throw std::bad_alloc();
  UChar units[20];  // the longest decomposition in Unicode has 18
  const auto code_point = static_cast<UChar32>(c);
  const std::int32_t length = unorm2_getDecomposition(nfkd, code_point, units, 20, &status);
  if (U_FAILURE(status) || length <= 0) return c;
  UChar32 first = 0;
  U16_GET(units, 0, 0, length, first);
  return static_cast<char32_t>(first);
}

bool is_apostrophe(char32_t c) {
  constexpr std::u32string_view kApostrophes = U"'\u2019\u2018\u02BC\u02B9\u2032\u00B4`\uFF07";
  return kApostrophes.find(c) != std::u32string_view::npos;
}

bool is_bullet(char32_t c) {
  constexpr std::u32string_view kBullets = U"|•·∙‧●◦▪■¦»«›‹~>";
  return kBullets.find(c) != std::u32string_view::npos;
}

Folded fold_ascii(char32_t c) {
  if (c >= '0' && c <= '9') return {Shape::digit, c - '0'};
  if (c >= 'a' && c <= 'z') return {Shape::letter, c, true};
  if (c >= 'A' && c <= 'Z') return {Shape::letter, c + ('a' - 'A')};
  if (c == ' ' || (c >= '\t' && c <= '\r')) return {Shape::blank, c};
  return {Shape::sign, c};
}

Folded fold(char32_t c) {
  if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ' ') return fold_ascii(c);
  if (is_apostrophe(c)) return {Shape::apostrophe, '\''};
  if (is_bullet(c)) return {Shape::sign, '|'};
  if (c < 0x80) return fold_ascii(c);
  const auto code_point = static_cast<UChar32>(c);
  if (u_isUWhiteSpace(code_point)) return {Shape::blank, ' '};
  const std::uint32_t kind = U_GET_GC_MASK(code_point);
  if ((kind & (U_GC_CF_MASK | U_GC_M_MASK)) != 0) return {Shape::nothing, 0};
  if ((kind & U_GC_ND_MASK) != 0) {
    return {Shape::digit, static_cast<char32_t>(u_charDigitValue(code_point))};
  }
  if ((kind & U_GC_PD_MASK) != 0 || c == U'\u2212') return {Shape::sign, '-'};
  // Emoji and arrows are bullets too; the symbols of Latin-1 ("°", "©") have a meaning.
  if ((kind & U_GC_SO_MASK) != 0 && c > 0xFF) return {Shape::sign, '|'};
  const char32_t base = base_of(c);
  if ((kind & U_GC_L_MASK) != 0) {
    const Folded letter = base < 0x80 ? fold_ascii(base) : Folded{};
    const char32_t value = letter.shape == Shape::letter ? letter.value : kForeignLetter;
    return {Shape::letter, value, u_isULowercase(code_point) != 0};
  }
  // A superscript digit is a foot-note's mark, so only signs are taken from decompositions.
  const Folded sign = base < 0x80 ? fold_ascii(base) : Folded{};
  return {Shape::sign, sign.shape == Shape::sign && base < 0x80 ? base : c};
}

Folded fold_at(std::string_view text, std::size_t& at) {
  return fold(next_code_point(text, at));
}

}  // namespace

const DateToken& DateTokens::operator[](std::size_t i) {
  while (first_ + tokens_.size() <= i) {
    if (!tokens_.empty() && tokens_.back().kind == DateTokenKind::end) return tokens_.back();
    tokens_.push_back(next_token());
  }
  return tokens_[i - first_];
}

void DateTokens::forget_before(std::size_t i) {
  while (first_ < i && tokens_.size() > 1) {
    tokens_.pop_front();
    ++first_;
  }
}

DateToken DateTokens::next_token() {
  DateToken token;
  token.glued = at_ != 0;
  while (at_ < text_.size()) {
    token.begin = at_;
    std::size_t behind = at_;
    const Folded folded = fold_at(text_, behind);
    if (folded.shape == Shape::digit) {
      read_number(token);
      return token;
    }
    if (folded.shape == Shape::letter) {
      read_word(token);
      return token;
    }
    at_ = behind;
    if (folded.shape == Shape::blank) token.glued = false;
    if (folded.shape == Shape::blank || folded.shape == Shape::nothing) continue;
    token.kind = DateTokenKind::sign;
    token.sign = folded.value;
    token.end = at_;
    return token;
  }
  token.begin = token.end = text_.size();
  return token;
}

void DateTokens::read_number(DateToken& token) {
  token.kind = DateTokenKind::number;
  for (std::size_t behind = at_; behind < text_.size(); at_ = behind) {
    const Folded folded = fold_at(text_, behind);
    if (folded.shape == Shape::nothing) continue;
    if (folded.shape != Shape::digit) break;
    ++token.digits;
    const bool fits = token.digits <= kLongestNumber;
    token.number = fits ? token.number * 10 + static_cast<std::int64_t>(folded.value) : 0;
  }
  token.end = at_;
}

void DateTokens::read_word(DateToken& token) {
  token.kind = DateTokenKind::word;
  token.capitals = true;
  std::string folded_word;
  std::size_t letters = 0;
  for (std::size_t behind = at_; behind < text_.size(); at_ = behind) {
    Folded folded = fold_at(text_, behind);
    if (folded.shape == Shape::nothing) continue;
    if (folded.shape == Shape::apostrophe) {
      std::size_t after = behind;
      if (after >= text_.size() || fold_at(text_, after).shape != Shape::letter) break;
    } else if (folded.shape != Shape::letter) {
      break;
    }
    ++letters;
    if (folded.lower_case) token.capitals = false;
    if (letters <= kLongestDateWord) folded_word += static_cast<char>(folded.value);
  }
  token.end = at_;
  if (letters <= kLongestDateWord) token.word = date_word(folded_word);
}

}  // namespace glane
