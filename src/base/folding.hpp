// Words in the forms in which they are indexed and compared: one case, one spelling of what Unicode
// spells in several ways, and without accents. ICU decides; nothing of it shows outside.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace glane {

// The tables of Latin text end here: ASCII, Latin-1 and Latin Extended A and B.
inline constexpr char32_t kLatinEnd = 0x250;

// The character at text[at] where it is below kLatinEnd, and `at` moved behind it; 0 for another
// one (and for a zero byte), and `at` stays.
//   in: at < text.size()
inline char32_t next_latin(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) {
    at += lead != 0 ? 1 : 0;
    return lead;
  }
  if (lead < 0xC2 || lead > 0xC9 || at + 1 >= text.size()) return 0;
  const auto trail = static_cast<unsigned char>(text[at + 1]);
  const char32_t c = (lead & 0x1Fu) << 6 | (trail & 0x3Fu);
  if ((trail & 0xC0) != 0x80 || c >= kLatinEnd) return 0;
  at += 2;
  return c;
}

// A word as it is indexed: NFKC, full case folding, apostrophes made "'", ligatures written out
// (œ -> oe), characters without width dropped. Accents stay.
//   in: valid UTF-8; invalid bytes come out as U+FFFD
//   cost: by table for Latin text; beyond it by ICU, which takes quadratic time over a run of
//         combining marks: give it no more than a word
std::string fold_case(std::string_view word);

// The same for one character below kLatinEnd.
std::string_view fold_latin_case(char32_t c);

// The same without its accent: "É" -> "e", "œ" -> "oe".
std::string_view folded_latin(char32_t c);

// A normalized word without its accents.
std::string fold_accents(std::string_view normalized);

// Any text, a name or a section, for comparison: normalized, without accents, blanks squeezed.
std::string fold_text(std::string_view text);

}  // namespace glane
