// Finds articles that say nearly the same under different URLs: dispatches of an agency, mirrors,
// the page and its print version. Made of token streams when a segment is written, compared when
// hits are shown.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "segment/reader/segment.hpp"

namespace glane {

// Shorter texts are alike by chance.
inline constexpr std::uint32_t kLeastSignedWords = 50;

// The same for a word in every segment, with or without a capital.
std::uint64_t word_hash(std::string_view form);

// A simhash (Charikar 2002) of the text's rows of three words: of 64 bits, as many differ between
// two texts as their rows do. Of texts that have nothing in common 32 +- 4 differ, of those that
// share nine rows in ten about 7.
//   in:   stream  as token_stream.hpp has it; only its text counts, not its title
//         hashes  word_hash of its words, by their numbers
//   out:  nothing for less than kLeastSignedWords words
//   cost: some 5 ns a word
std::optional<std::uint64_t> text_signature(std::string_view stream,
                                            std::span<const std::uint64_t> hashes);

// How many bits are set (Warren, Hacker's Delight, 5-1). What the compiler has for it is a call of
// a function where it may not choose the processor.
constexpr std::uint64_t bits_of(std::uint64_t x) {
  x -= x >> 1 & 0x5555555555555555u;
  x = (x & 0x3333333333333333u) + (x >> 2 & 0x3333333333333333u);
  x = (x + (x >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
  return x * 0x0101010101010101u >> 56;
}

// Whether two signatures are so near that a look at the texts is due: hardly any of those that are
// nearly the same lie further apart, and of others one in three million lies nearer.
inline bool may_be_same(std::uint64_t a, std::uint64_t b) {
  constexpr std::uint64_t kMostBits = 12;
  return bits_of(a ^ b) <= kMostBits;
}

// Whether two thirds of the rows of three words that one of the texts has stand in both.
bool are_near_text_signatures(const Segment& segment, std::uint32_t row,
                              const Segment& other_segment, std::uint32_t other_row);

}  // namespace glane
