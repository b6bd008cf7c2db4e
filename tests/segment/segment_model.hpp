// What a segment has to say of documents, made the slow way: with maps, a document at a time.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "french/analyzer.hpp"
#include "glane/document.hpp"

namespace glane::test {

using WrittenWord = std::pair<std::string, bool>;  // a form, and whether it bears a capital

struct StreamWord {
  WrittenWord word;
  std::uint8_t fields = 0;
  std::uint32_t place = 0;  // within its run
  std::uint32_t run = 0;

  bool operator==(const StreamWord&) const = default;
};

struct WordFacts {
  std::uint32_t tokens = 0;
  std::set<std::uint32_t> rows;  // that have it in title or text
  bool has_stop_rows = false;
};

struct SegmentModel {
  explicit SegmentModel(const std::vector<Document>& documents);

  std::map<std::string, std::map<std::uint32_t, std::uint32_t>> postings;  // term, row, wdf
  std::vector<std::uint32_t> lengths;
  std::map<WrittenWord, WordFacts> words;
  std::map<std::string, std::set<WrittenWord>> classes;
  // Folded form, class, parts.
  std::map<std::array<std::string, 3>, std::set<std::uint32_t>> joins;
  std::vector<std::vector<StreamWord>> streams;

 private:
  using Weights = std::vector<std::pair<std::string_view, std::uint32_t>>;  // prefix, wdf

  void add(const Document& document);
  void add_run(std::uint8_t fields, const Weights& weights, std::string_view text);
  void add_word(const Word& word, bool capital, std::uint8_t fields, const Weights& weights);

  FrenchAnalyzer analyzer_;
  std::uint32_t runs_ = 0;  // of the document under way
};

}  // namespace glane::test
