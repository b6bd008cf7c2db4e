#include "base/folding.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <new>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace glane {

namespace {

// Of what is done here nothing fails but for want of memory.
void require_memory(UErrorCode status) {
  if (U_FAILURE(status)) throw std::bad_alloc();
}

// A text that found no memory is "bogus", and would be read as an empty one.
icu::UnicodeString whole(icu::UnicodeString text) {
  if (text.isBogus()) throw std::bad_alloc();
  return text;
}

// in: instance_of  of icu::Normalizer2, gives the one wanted
const icu::Normalizer2& normalizer(const icu::Normalizer2* (*instance_of)(UErrorCode&)) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* instance = instance_of(status);
  require_memory(status);
  return *instance;
}

icu::UnicodeString from_utf8(std::string_view text) {
  return whole(icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size()))));
}

// Apostrophes made "'", ligatures written out.
icu::UnicodeString with_plain_spelling(const icu::UnicodeString& text) {
  icu::UnicodeString plain;
  for (std::int32_t at = 0; at < text.length();) {
    const UChar32 c = text.char32At(at);
    at += U16_LENGTH(c);
    if (c == U'œ' || c == U'Œ') {
      plain.append(c == U'œ' ? u"oe" : u"OE", 2);
    } else if (c == U'æ' || c == U'Æ') {
      plain.append(c == U'æ' ? u"ae" : u"AE", 2);
    } else {
      plain.append(is_apostrophe(static_cast<char32_t>(c)) ? UChar32{'\''} : c);
    }
  }
  return whole(plain);
}

// Strokes are accents to who types them, but Unicode does not take these letters apart.
UChar32 without_stroke(UChar32 c) {
  switch (c) {
    case U'ø':
      return 'o';
    case U'ł':
      return 'l';
    case U'đ':
      return 'd';
    case U'ħ':
      return 'h';
    case U'ŧ':
      return 't';
    case U'ı':
      return 'i';
    default:
      return c;
  }
}

icu::UnicodeString without_marks(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString decomposed =
      normalizer(icu::Normalizer2::getNFDInstance).normalize(text, status);
  require_memory(status);
  icu::UnicodeString kept;
  for (std::int32_t at = 0; at < decomposed.length();) {
    const UChar32 c = decomposed.char32At(at);
    at += U16_LENGTH(c);
    if (u_charType(c) != U_NON_SPACING_MARK) kept.append(without_stroke(c));
  }
  // "ǽ" has become "æ"
  icu::UnicodeString composed = normalizer(icu::Normalizer2::getNFCInstance)
                                    .normalize(with_plain_spelling(whole(kept)), status);
  require_memory(status);
  return whole(composed);
}

std::string normalize_by_icu(std::string_view word) {
  UErrorCode status = U_ZERO_ERROR;
  // Before folding, which takes some apostrophes apart, and again after it, which makes some.
  const icu::UnicodeString spelled = with_plain_spelling(from_utf8(word));
  const icu::UnicodeString folded =
      normalizer(icu::Normalizer2::getNFKCCasefoldInstance).normalize(spelled, status);
  require_memory(status);
  const icu::UnicodeString composed =
      normalizer(icu::Normalizer2::getNFCInstance).normalize(with_plain_spelling(folded), status);
  require_memory(status);
  std::string out;
  whole(composed).toUTF8String(out);
  return out;
}

std::string fold_by_icu(std::string_view normalized) {
  std::string out;
  without_marks(from_utf8(normalized)).toUTF8String(out);
  return out;
}

// What ICU makes of each Latin character. None of them becomes something that composes with the
// character before it, so a word's form is that of its characters one by one.
struct LatinForms {
  struct Form {
    std::array<char, 7> bytes{};  // "1⁄2" of "½" takes 5
    std::uint8_t size = 0;

    std::string_view view() const { return {bytes.data(), size}; }
  };
  std::array<Form, kLatinEnd> normal;
  std::array<Form, kLatinEnd> folded;  // of normal ones
  std::array<Form, kLatinEnd> both;    // normal, then folded

  LatinForms() {
    for (char32_t c = 0; c < kLatinEnd; ++c) {
      std::string character;
      append_utf8(character, c);
      store(normal[c], normalize_by_icu(character));
      store(folded[c], fold_by_icu(character));
      store(both[c], fold_by_icu(normalize_by_icu(character)));
    }
  }

  static void store(Form& form, const std::string& bytes) {
    form.size = static_cast<std::uint8_t>(bytes.copy(form.bytes.data(), form.bytes.size()));
  }
};

// A local one is made before its first use, from wherever that is.
const LatinForms& latin_forms() {
  static const LatinForms forms;
  return forms;
}

// False where `text` has other characters than Latin ones.
bool append_forms(std::string_view text, const std::array<LatinForms::Form, kLatinEnd>& forms,
                  std::string& out) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_latin(text, at);
    if (c == 0) return false;
    out += forms[c].view();
  }
  return true;
}

}  // namespace

std::string fold_case(std::string_view word) {
  std::string out;
  return append_forms(word, latin_forms().normal, out) ? out : normalize_by_icu(word);
}

std::string_view fold_latin_case(char32_t c) {
  return latin_forms().normal[c].view();
}

std::string_view folded_latin(char32_t c) {
  return latin_forms().both[c].view();
}

std::string fold_accents(std::string_view normalized) {
  std::string out;
  return append_forms(normalized, latin_forms().folded, out) ? out : fold_by_icu(normalized);
}

std::string fold_text(std::string_view text) {
  return fold_accents(fold_case(squeeze_blanks(text)));
}

}  // namespace glane
