#include "french/written_units.hpp"

#include <doctest/doctest.h>

#include <string>

#include "words_read.hpp"

using namespace glane;

TEST_CASE("what joins the words of a unit is made of its words") {
  CHECK(words_read("St-Malo").joined == "saintmalo");
  CHECK(words_read("Saint-Malo").joined == "saintmalo");
  CHECK(words_read("dix-neuvième").joined == "19e");
  CHECK(words_read("#BalanceTonPorc").words == "balance ton porc");
  CHECK(words_read("#BalanceTonPorc").joined == "balancetonporc");
  CHECK(words_read("#metoo #iPhone #G20").words == "metoo iphone g20");
  CHECK(words_read("à 18 h 30 le week-end").joined == "weekend");
}

TEST_CASE("units keep the bytes and the places of the text") {
  const std::string text = "à 18 h 30 St-Malo le 2001-09-11 dès 20 heures";
  FrenchAnalyzer analyzer;
  Analysis analysis;
  analyzer.analyze(text, analysis);
  std::string cut;
  std::uint32_t position = 0;
  std::size_t begin = 0;
  for (const Token& token : analysis.tokens) {
    cut += (cut.empty() ? "" : "/") + text.substr(token.begin, token.end - token.begin);
    CHECK(token.position == position + (token.alternative ? 0 : 1));
    position = token.position;
    CHECK(token.begin >= (token.part ? 0 : begin));
    if (!token.part) begin = token.begin;
  }
  CHECK(cut ==
        "à/18 h 30/St/St/Malo/le/2001-09-11/2001-09-11/2001-09-11/2001-09-11/dès/20 heures/20/"
        "heures");
  REQUIRE(analysis.units.size() == 4);
  CHECK(text.substr(analysis.units[1].begin, analysis.units[1].end - analysis.units[1].begin) ==
        "St-Malo");
}
