#include "index/maintenance/quoted_texts.hpp"

#include <doctest/doctest.h>

using namespace glane;

namespace {

// The words numbered from `first` on.
QuotedTexts::Words words(std::uint64_t first, std::size_t count) {
  QuotedTexts::Words words;
  for (std::size_t i = 0; i < count; ++i) words.push_back(first + i);
  return words;
}

QuotedTexts::Words joined(QuotedTexts::Words a, const QuotedTexts::Words& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

}  // namespace

TEST_CASE("a quotation is known by eight words on end, a shorter one by all of them") {
  QuotedTexts texts;
  texts.add(words(100, 40), "t");
  texts.add(words(1000, 3), "t");
  struct Row {
    QuotedTexts::Words quotation;
    std::string_view thread;
    bool is_quoted;
  };
  const Row rows[] = {
      {{}, "t", false},
      {words(100, 40), "elsewhere", true},
      {words(105, 8), "elsewhere", true},
      {words(105, 5), "elsewhere", true},
      {words(138, 5), "elsewhere", false},                         // past the end
      {joined(words(1, 9), words(120, 8)), "elsewhere", true},     // behind words of others
      {joined(words(1, 9), words(120, 7)), "elsewhere", false},    // seven are too few
      {joined(words(120, 7), words(130, 7)), "elsewhere", false},  // with a gap
      {{101, 100, 102, 103, 104}, "elsewhere", false},             // in another order
      {words(110, 4), "elsewhere", false},                         // everybody says so
      {words(110, 4), "t", true},
      {words(110, 1), "t", true},
      {words(1000, 3), "t", true},
      {words(1000, 4), "t", false},
      {{139, 1000}, "t", false},  // of two texts
  };
  for (const Row& row : rows) {
    CAPTURE(&row - rows);
    CHECK(texts.has(row.quotation, row.thread) == row.is_quoted);
  }
}
