#include "french/unit_run.hpp"

#include <doctest/doctest.h>

#include <string>

#include "french/analyzer.hpp"

using namespace glane;

TEST_CASE("a run shows the words and what stands between them") {
  FrenchAnalyzer analyzer;
  Analysis analysis;
  const std::string text = "de 7\u00A0pommes-poires, l'une";
  analyzer.analyze(text, analysis);
  const UnitRun run(text, analysis.tokens, 1);
  CHECK(run.form(0) == "7");
  CHECK(run.follows_blank(1));
  CHECK(run.follows(2, '-'));
  CHECK_FALSE(run.follows_blank(2));
  CHECK(run.gap(3) == ", l'");
  CHECK(run.text_before() == "de ");
  CHECK(run.text_after(3).empty());
  CHECK(run.word_before()->word->form == "de");
  CHECK_FALSE(run.has(4));
  CHECK(UnitRun(text, analysis.tokens, 0).word_before() == nullptr);
}

TEST_CASE("a word of several forms is none that a unit takes") {
  FrenchAnalyzer analyzer;
  Analysis analysis;
  const std::string text = "à exemple.fr";
  analyzer.analyze(text, analysis);
  const UnitRun run(text, analysis.tokens, 0);
  CHECK(run.has(0));
  CHECK_FALSE(run.has(1));
  CHECK(run.has_word(1));
}

TEST_CASE("a number of a unit has figures only") {
  CHECK(is_unit_number("0123"));
  for (const char* form : {"", "1.5", "x", "1h"}) CHECK_FALSE(is_unit_number(form));
}
