// Finds articles that say nearly the same under different URLs: dispatches of an agency, mirrors,
// the page and its print version. Made of token streams when a segment is written, compared when
// hits are shown.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace glane {

// Shorter texts are alike by chance.
inline constexpr std::uint32_t kLeastSignedWords = 50;

// A simhash (Charikar 2002) of the text's rows of three words: of 64 bits, as many differ between
// two texts as their rows do. Of texts that have nothing in common 32 +- 4 differ, of those that
// share nine rows in ten about 7. Streams of one index only can be compared.
//   in:   stream  as token_stream.hpp has it; only its text counts, not its title
//   out:  nothing for less than kLeastSignedWords words
//   cost: some 5 ns a word
std::optional<std::uint64_t> text_signature(std::string_view stream);

// Whether two signatures are so near that a look at the texts is due: hardly any of those that are
// nearly the same lie further apart, and of others one in three million lies nearer.
inline bool may_be_same(std::uint64_t a, std::uint64_t b) {
  constexpr int kMostBits = 12;
  return __builtin_popcountll(a ^ b) <= kMostBits;
}

// Whether two thirds of the rows of three words that one of the texts has stand in both.
bool are_nearly_same(std::string_view stream, std::string_view other);

}  // namespace glane
