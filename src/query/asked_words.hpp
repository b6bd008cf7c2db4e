// The words that a query asks for, in the order typed, as a second look at a document's text needs
// them: stop words too, each with what it tells apart.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "french/analyzer.hpp"

namespace glane {

struct AskedWord {
  Word word;
  bool content = true;   // false: a stop word, which says only what stands beside it
  bool capital = false;  // typed with a capital inside the query, as a name is
  // How rare the word is: log((N - n + .5) / (n + .5) + 1), n of N documents having a form of its
  // class. 0 or more.
  double idf = 0;
  double form_idf = 0;                  // the same of the word itself, but for accents
  std::vector<std::string> forms = {};  // of its class, and those that differ by accents at most
};

// Of a long query, a pasted page, the first words say enough.
inline constexpr std::size_t kMostAskedWords = 32;

using AskedWords = std::vector<AskedWord>;

}  // namespace glane
