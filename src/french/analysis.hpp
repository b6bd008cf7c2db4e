// What the analyzer makes of a text: its words with their places.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "french/word.hpp"

namespace glane {

struct Token {
  const Word* word = nullptr;
  std::size_t begin = 0;  // bytes of the text, clitic left out
  std::size_t end = 0;
  std::uint32_t position = 0;  // 1-based
  bool alternative = false;    // a further form at the place of the token before
  // An alternative that is a piece of what is written there: "heures" of "20 heures", which is
  // "20h". It is found; who asks for the whole does not ask for it. It has bytes of its own.
  bool part = false;
};

// From tokens[first] on, `count` words written in one word: "porte-monnaie", "L'Oréal".
struct JoinedTokens {
  const Word* word = nullptr;
  std::size_t first = 0;
  std::size_t count = 0;
};

// Bytes of a text that were read together: "18 h 30", "St-Malo".
struct UnitBytes {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Analysis {
  std::vector<Token> tokens;
  std::vector<JoinedTokens> joined;
  std::vector<UnitBytes> units;
};

}  // namespace glane
