#include "results/quotation_sources.hpp"

#include <doctest/doctest.h>

#include "results/thread_of.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// The documents of a thread, and a last one that quotes.
std::optional<std::size_t> source_of(const Quote& quote) {
  const std::vector<Document> documents = {
      kLevee, said(1, "Lucette", "La digue était vieille de cent ans, tout le monde le savait."),
      said(2, "Jean Le Goff", "La digue était vieille de cent ans, c'est vrai, et alors ?"),
      said(3, "Lucette", "Oui."), said(4, "Aïcha", "Je réponds.", "", {quote})};
  return QuotationSources(documents).find(quote, 4);
}

}  // namespace

TEST_CASE("a quotation is found by half of its rows of three words, of its author alone") {
  struct Row {
    Quote quote;
    int place;  // -1: none
  };
  const Row rows[] = {
      {{"Lucette", "La digue était vieille de cent ans"}, 1},
      {{"LE GOFF, Jean", "LA DIGUE ETAIT VIEILLE DE CENT ANS"}, 2},
      {{"Lucette", "la digue était vieille [...] tout le monde le savait"}, 1},
      {{"Lucette", "c'est vrai, et alors ?"}, -1},
      {{"Lucette", "oui"}, 3},
      {{"Lucette", "non"}, -1},
      {{"", "vieille de cent ans, c'est vrai"}, 2},
      {{"", "oui"}, -1},  // anybody may have said that
      {{"Le Figaro", "La digue de la Brisonne a cédé"}, 0},
      {{"Lucette", "…"}, -1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.quote.text);
    const std::optional<std::size_t> place = source_of(row.quote);
    CHECK((place ? static_cast<int>(*place) : -1) == row.place);
  }
}

TEST_CASE("a quotation is of a comment before it rather than of one after it") {
  const Quote quote = {"Lucette", "la digue était bien vieille"};
  const std::vector<Document> documents = {
      said(1, "Lucette", "La digue était bien vieille."), said(2, "Aïcha", "Oui.", "", {quote}),
      said(3, "Lucette", "Je répète : la digue était bien vieille."),
      said(4, "Raoul72", "Certes.", "", {quote})};
  const QuotationSources sources(documents);
  CHECK(sources.find(quote, 1) == 0);
  CHECK(sources.find(quote, 3) == 2);
  CHECK(QuotationSources({documents[1], documents[2]}).find(quote, 0) == 1);
}

TEST_CASE("rows of words set case, accents and punctuation aside") {
  CHECK(word_rows("L'été, déjà !", 9) == word_rows("l'ETE deja", 9));
  CHECK(word_rows("oui", 9).size() == 1);
  CHECK(word_rows("un deux trois quatre", 9).size() == 2);
  CHECK(word_rows("un deux trois quatre cinq", 2).size() == 2);
  CHECK(word_rows("?!", 9).empty());
}
