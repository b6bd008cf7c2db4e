// Text made normalised: what is left of it when case, accents and typography are set aside.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace glane {

// `text` in lower case without accents, "œ" as "oe", every apostrophe and quotation mark as its
// ASCII one, every dash as "-", "…" as "...", runs of blanks as one space, trimmed. Marks that
// nobody sees (soft hyphens, zero-width spaces, byte order marks) are dropped.
//   "  L’ÉTÉ\u00A0: « œuf » " -> "l'ete : \" oeuf \""
// Covers the Latin letters up to U+024F; other letters stay as they are.
std::string normalised(std::string_view text);

// A word of a text: letters and digits of its normalised form, hashed.
struct NormalisedWord {
  std::uint64_t hash = 0;
  std::size_t begin = 0;  // bytes of the original text
  std::size_t end = 0;
};

std::vector<NormalisedWord> normalised_words(std::string_view text);

// The words of a normalised text, as views into it; an apostrophe parts words, a hyphen too.
std::vector<std::string_view> words_of_normalised(std::string_view key);

bool starts_with_capital(std::string_view text);
bool starts_with_small_letter(std::string_view text);

// Characters, not bytes.
std::size_t count_normalised_characters(std::string_view text);

}  // namespace glane
