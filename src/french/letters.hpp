// A chunk of text decoded once, so that the rules of French can look at its characters and
// still cut the bytes out of the text. Shared by the files of word_splitter.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "french/character_class.hpp"

namespace glane {

struct Letter {
  char32_t c = 0;           // joiners in their plain form
  std::uint32_t begin = 0;  // byte in the chunk
  std::uint32_t end = 0;
  CharClass kind = CharClass::other;
};

using Letters = std::span<const Letter>;

// The characters of a chunk. Of a word without joiners that is longer than any form, the last one
// stands for all that are left.
std::vector<Letter> decode_letters(std::string_view chunk);

// The normal form of the first 256 characters, joiners in their plain form.
std::string normalized(Letters letters);

bool letters_are_digits(Letters letters);

// The parts between the characters `joiner`; empty parts are left out.
std::vector<Letters> split_letters_at(Letters letters, char32_t joiner);

}  // namespace glane
