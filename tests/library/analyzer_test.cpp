#include "glane/analyzer.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"

using namespace glane;

TEST_CASE("a text is given as tokens with their places, terms and classes") {
  const Analyzer analyzer;
  const std::vector<AnalyzedToken> tokens = analyzer.analyze("L'eau des chevaux");
  REQUIRE(tokens.size() == 3);
  CHECK(tokens[0].surface == "eau");
  CHECK(tokens[1].stop_word);
  CHECK(tokens[2].surface == "chevaux");
  CHECK(tokens[2].position == tokens[1].position + 1);
  CHECK(tokens[2].terms == std::vector<std::string>{"chevaux"});
  CHECK(tokens[2].stem == analyzer.stem("cheval"));
  CHECK(analyzer.stem("").empty());
}

TEST_CASE("the user's lists change what words are") {
  const TemporaryDirectory folder;
  folder.write("stop", "cheval\n");
  folder.write("synonyms", "digue, levée\n");
  folder.write("protected", "chevaux\n");
  const Analyzer analyzer(
      {folder.path("stop"), "", folder.path("synonyms"), folder.path("protected")});
  CHECK(analyzer.analyze("cheval").at(0).stop_word);
  CHECK_FALSE(analyzer.analyze("des").at(0).stop_word);
  CHECK(analyzer.analyze("digue").at(0).synonyms == std::vector<std::string>{"levée"});
  CHECK(analyzer.stem("chevaux") != analyzer.stem("cheval"));
  CHECK_THROWS_AS(Analyzer({folder.path("missing"), "", "", ""}), Error);
}
