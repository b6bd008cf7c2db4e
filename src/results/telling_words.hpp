// The words that tell a text from others: what documents like it are looked for by.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "french/word.hpp"
#include "glane/document.hpp"
#include "query/search_context.hpp"

namespace glane {

struct TellingWord {
  Word word;
  std::string typed;  // as the text has it first
  double weight = 1;  // that its class is asked for with
};

// As many classes as help: what each number finds stands in telling_words.cpp.
inline constexpr std::size_t kMostTellingWords = 25;

// Of a document's title and text the classes that are rarest in the index for how often they stand
// there, rarest first. No stop words, none that fewer than `least` documents have.
//   cost: an analysis of the text, a look into the index for each word
std::vector<TellingWord> telling_words(const Document& like, const SearchContext& context,
                                       std::size_t least);

}  // namespace glane
