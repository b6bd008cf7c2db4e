// The French front end: what becomes of words when they are indexed and when they are asked for.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "glane/api.hpp"

namespace glane {

// The user's own words: paths of lists, UTF-8, an entry a line, "#" begins a comment; empty: none.
struct WordFiles {
  std::string stopwords = {};        // replaces the stop words in force: the built-in ones at first
  std::string extra_stopwords = {};  // adds to them
  std::string synonyms = {};         // groups of words or phrases, commas between them
  std::string protected_words = {};  // words that are a class of their own
};

struct AnalyzedToken {
  std::uint32_t position = 0;      // 1-based; a clitic takes none
  std::string surface;             // the bytes of the text
  std::vector<std::string> terms;  // exact forms as indexed
  std::string stem;                // class that a search asks for
  bool stop_word = false;
  std::string folded = {};                 // the first term without its accents
  std::string second_stem = {};            // class that the word answers to besides; mostly empty
  std::vector<std::string> joined = {};    // what the words from here on are in one: "portemonnaie"
  std::vector<std::string> synonyms = {};  // words and phrases listed with it
};

// Any number of threads may ask it: they take turns. To be faster each has its own.
class GLANE_API Analyzer {
 public:
  // errors: Error{usage} where a list cannot be read, naming file and line
  explicit Analyzer(const WordFiles& words = {});
  ~Analyzer();

  std::vector<AnalyzedToken> analyze(std::string_view text) const;

  // The class that a search for `word` asks for.
  std::string stem(std::string_view word) const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace glane
