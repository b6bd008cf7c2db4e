#include "date/date_tokens.hpp"

#include <unicode/uchar.h>

#include <string>

#include "base/characters.hpp"
#include "base/folding.hpp"
#include "base/utf8.hpp"

namespace glane {

namespace {

enum class Shape { blank, nothing, digit, letter, apostrophe, sign };

// One code point as the grammar sees it.
struct Folded {
  Shape shape = Shape::sign;
  char32_t value = 0;  // the digit's value, the lower-case letter without accents, or the sign
  bool lower_case = false;
};

// The first character of the folded form: "é" -> e, "ᵉ" -> e, "：" -> colon.
char32_t base_of(char32_t c) {
  std::size_t at = 0;
  if (c < kLatinEnd) {
    const std::string_view folded = folded_latin(c);
    return folded.empty() ? c : next_code_point(folded, at);
  }
  std::string character;
  append_utf8(character, c);
  const std::string folded = fold_accents(fold_case(character));
  return folded.empty() ? c : next_code_point(folded, at);
}

bool is_bullet(char32_t c) {
  constexpr std::u32string_view kBullets = U"|•·∙‧●◦▪■¦»«›‹~>";
  return kBullets.find(c) != std::u32string_view::npos;
}

// Of Arabic, of Chinese and Japanese.
bool is_comma(char32_t c) {
  return c == U'\u060C' || c == U'\u3001';
}

// What stands behind the numbers of a date in Chinese, Japanese and Korean: no blank parts it from
// the word that follows.
bool is_date_sign(char32_t c) {
  constexpr std::u32string_view kSigns = U"年月日号년월일";
  return kSigns.find(c) != std::u32string_view::npos;
}

Folded fold_ascii(char32_t c) {
  if (is_ascii_digit(c)) return {Shape::digit, c - '0'};
  if (is_ascii_lower(c)) return {Shape::letter, c, true};
  if (is_ascii_upper(c)) return {Shape::letter, c + ('a' - 'A')};
  if (is_ascii_blank(c)) return {Shape::blank, c};
  return {Shape::sign, c};
}

Folded fold(char32_t c) {
  if (is_ascii_lower(c) || is_ascii_digit(c) || c == ' ') return fold_ascii(c);
  if (is_apostrophe(c)) return {Shape::apostrophe, '\''};
  if (is_bullet(c)) return {Shape::sign, '|'};
  if (c < 0x80) return fold_ascii(c);
  if (is_comma(c)) return {Shape::sign, ','};
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
    const char32_t value = letter.shape == Shape::letter ? letter.value : base;
    return {Shape::letter, value, is_lower(c)};
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
    if (letters > 0 && is_date_sign(folded.value)) break;
    ++letters;
    if (folded.lower_case) token.capitals = false;
    if (letters <= kLongestDateWord) append_utf8(folded_word, folded.value);
    if (is_date_sign(folded.value)) {
      at_ = behind;
      break;
    }
  }
  token.end = at_;
  if (letters <= kLongestDateWord) token.word = date_word(folded_word);
}

}  // namespace glane
