// A chunk of text decoded once, so that the rules of French can look at its characters and
// still cut the bytes out of the text. Shared by the files of word_splitter.hpp.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "french/characters.hpp"

namespace glane {

struct Letter {
  char32_t c = 0;  // joiners in their plain form
  CharClass kind = CharClass::other;
  std::size_t begin = 0;  // byte in the chunk
  std::size_t end = 0;
};

using Letters = std::span<const Letter>;

std::vector<Letter> decode_letters(std::string_view chunk);

// The normal form of the first 256 characters, joiners in their plain form.
std::string normalized(Letters letters);

bool all_digits(Letters letters);

// The parts between the characters `joiner`; empty parts are left out.
std::vector<Letters> split_at(Letters letters, char32_t joiner);

}  // namespace glane
