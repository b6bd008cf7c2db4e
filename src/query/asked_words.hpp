// The words that a query asks for, in the order typed, as reranking needs them: stop words too,
// each with how rare it is in the index.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "french/analyzer.hpp"
#include "query/search_context.hpp"

namespace glane {

struct AskedWord {
  Word word;
  bool content = true;   // false: a stop word, which matters only for its neighbours
  bool capital = false;  // typed with a capital that begins no sentence, as a name is
  double idf = 0;        // how rare its class is: inverse_document_frequency
  double form_idf = 0;   // the same of the word itself, but for accents
  std::vector<std::string> forms = {};  // of its class, and those that differ by accents at most
};

// Of a pasted page the first words are enough, not those of a paragraph: nDCG@10 of leads of thirty
// to ninety words was .730 with 32.
inline constexpr std::size_t kMostAskedWords = 96;

using AskedWords = std::vector<AskedWord>;

class AskedWordsCollector {
 public:
  explicit AskedWordsCollector(const SearchContext& context) : context_(context) {}

  // Adds the words of a part of the query.
  //   in: analysis         of `text`
  //       keep_stop_words  they are asked for as other words are
  void add(std::string_view text, const Analysis& analysis, bool keep_stop_words);

  // What was collected, in the order added; begins anew.
  AskedWords finish();

 private:
  const SearchContext& context_;
  AskedWords words_;
  bool small_letters_ = false;  // seen somewhere
};

}  // namespace glane
