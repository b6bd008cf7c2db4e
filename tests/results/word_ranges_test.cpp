#include "results/word_ranges.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane;

namespace {

std::string words(const std::string& text, std::size_t count) {
  FrenchAnalyzer analyzer;
  std::string out;
  for (const ByteRange& range : word_ranges(text, count, analyzer)) {
    out += (out.empty() ? "" : "|") + text.substr(range.begin, range.end - range.begin);
  }
  return out;
}

}  // namespace

TEST_CASE("words stand where the analyzer says, further forms count with theirs") {
  CHECK(words("L'eau des copain·ine·s, 2 000 fois.", 99) == "eau|des|copain·ine·s|2 000|fois");
  CHECK(words("", 99).empty());
  CHECK(words("Un mot.", 0).empty());
}

TEST_CASE("a long text is read line by line, as far as is needed, with the same words") {
  std::string text;
  for (int i = 0; i < 30'000; ++i) text += "mot" + std::to_string(i) + " l'eau\n";
  FrenchAnalyzer analyzer;
  Analysis analysis;
  analyzer.analyze(text, analysis);
  const std::vector<ByteRange> all = word_ranges(text, analysis.tokens.size(), analyzer);
  REQUIRE(all.size() == analysis.tokens.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].begin == analysis.tokens[i].begin && all[i].end == analysis.tokens[i].end) continue;
    CAPTURE(i);
    REQUIRE(false);
  }
  const std::vector<ByteRange> first = word_ranges(text, 10, analyzer);
  CHECK(first.size() >= 10);
  CHECK(first.size() < all.size() / 2);
}
