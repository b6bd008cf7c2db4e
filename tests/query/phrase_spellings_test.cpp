#include "query/phrase_spellings.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "query/small_index.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// The rows of a phrase, words by blanks, rows by bars.
std::string rows(const SmallIndex& index, std::string_view phrase) {
  std::string out;
  for (const auto& row : phrase_spellings(index.context().segments(), index.analysis(phrase))) {
    out += out.empty() ? "" : "|";
    for (const std::string& word : row) out += (&word == &row.front() ? "" : " ") + word;
  }
  return out;
}

}  // namespace

TEST_CASE("a phrase is itself, folded, and what its hyphens join") {
  const SmallIndex index(std::vector<std::string>{"Rien."});
  CHECK(rows(index, "la Fontaine des Trois") == "la fontaine des trois");
  CHECK(rows(index, "un porte-monnaie") == "un porte monnaie|un portemonnaie");
  CHECK(rows(index, "") == "");
}

TEST_CASE("what a text writes with a hyphen is one word or two elsewhere") {
  const SmallIndex index(std::vector<std::string>{"Un porte-monnaie.", "Rien."});
  CHECK(rows(index, "portemonnaie rouge") == "portemonnaie rouge|porte monnaie rouge");
  CHECK(rows(index, "porte monnaie") == "porte monnaie|portemonnaie");
  CHECK(rows(index, "monnaie porte") == "monnaie porte");
}

TEST_CASE("a phrase of many joined words has few rows") {
  const SmallIndex index(std::vector<std::string>{"Un porte-monnaie."});
  std::string phrase;
  for (int i = 0; i < 20; ++i) phrase += "porte-monnaie ";
  const auto all = phrase_spellings(index.context().segments(), index.analysis(phrase));
  CHECK(all.size() == 25);  // of 40 words each
  CHECK(all[0].size() == 40);
}
