// Texts and what the analyzer reads in them.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "french/analyzer.hpp"

namespace glane {

struct WordsRead {
  std::string words;   // "form form|alternative"
  std::string joined;  // forms
};

inline WordsRead words_read(std::string_view text) {
  FrenchAnalyzer analyzer;
  Analysis analysis;
  analyzer.analyze(text, analysis);
  WordsRead read;
  for (const Token& token : analysis.tokens) {
    if (!read.words.empty()) read.words += token.alternative ? "|" : " ";
    read.words += token.word->form;
  }
  for (const JoinedTokens& joined : analysis.joined) {
    if (!read.joined.empty()) read.joined += ' ';
    read.joined += joined.word->form;
  }
  return read;
}

struct WordsRow {
  std::string text;
  std::string words;
};

inline void check_words_read(const std::vector<WordsRow>& rows) {
  for (const WordsRow& row : rows) {
    CAPTURE(row.text);
    CHECK(words_read(row.text).words == row.words);
  }
}

}  // namespace glane
