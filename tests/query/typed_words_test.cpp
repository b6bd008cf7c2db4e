#include "query/typed_words.hpp"

#include <doctest/doctest.h>

#include <string>

#include "query/parse.hpp"

using namespace glane;

namespace {

// Words that may hold a slip, as they stand in the query, joined by "|".
std::string mistakable(const std::string& query) {
  FrenchAnalyzer analyzer;
  std::string line;
  for (const TypedWord& word : typed_words(query, parse_query(query), analyzer)) {
    if (!word.mistakable) continue;
    line += (line.empty() ? "" : "|") + query.substr(word.begin, word.end - word.begin);
  }
  return line;
}

struct Row {
  std::string query;
  std::string words;
};

}  // namespace

TEST_CASE("the words of a query stand where they were typed") {
  for (const Row& row : {
           Row{"crue digue", "crue|digue"},
           Row{"  +crue\t(digue OU moulin)", "crue|digue|moulin"},
           Row{"\"crue de la digue\" « vieux moulin »", "crue|digue|vieux|moulin"},
           Row{"l'écluse, d’Orvane !", "écluse|Orvane"},
           Row{"porte-monnaie", "porte|monnaie"},
           Row{"digue NEAR/3 moulin", "digue|moulin"},
           Row{"CRUE DIGUE", "CRUE|DIGUE"},
           Row{"crue crue", "crue|crue"},
       }) {
    CAPTURE(row.query);
    CHECK(mistakable(row.query) == row.words);
  }
}

TEST_CASE("what is meant as typed is no mistake") {
  for (const std::string query : {"-crue",
                                  "SAUF crue digue -crue",
                                  "=crue",
                                  "crue*",
                                  "crue~",
                                  "crue~1",
                                  "titre:crue",
                                  "auteur:(crue digue)",
                                  "date:2021",
                                  "2021 3.5 49.3",
                                  "de la",
                                  "@crue",
                                  "#crue",
                                  "crue_digue",
                                  "https://crue.example/digue-moulin",
                                  "crue.example",
                                  "crue/digue",
                                  "crue@digue.example",
                                  "étudiant·e·s étudiant(e)s",
                                  "日本語 Привет",
                                  "crue2",
                                  "?",
                                  ""}) {
    CAPTURE(query);
    const std::string words = mistakable(query);
    CHECK((words.empty() || words == "digue"));
    if (query.rfind("SAUF", 0) != 0) CHECK(words.empty());
  }
  CHECK(mistakable("la SNCF et le train") == "train");
}

TEST_CASE("a plain query's words stand where they were typed") {
  const std::string query = "  « -crue » titre:digue ";
  FrenchAnalyzer analyzer;
  std::string line;
  for (const TypedWord& word : typed_words(query, parse_plain_query(query), analyzer)) {
    line += query.substr(word.begin, word.end - word.begin) + "|";
  }
  CHECK(line == "crue|titre|digue|");
}

TEST_CASE("only blanks let two words be one") {
  FrenchAnalyzer analyzer;
  const auto follows = [&](const std::string& query) {
    return typed_words(query, parse_query(query), analyzer).back().follows_blank;
  };
  CHECK(follows("biblio thèque"));
  CHECK(follows("biblio \t thèque"));
  CHECK_FALSE(follows("biblio +thèque"));
  CHECK_FALSE(follows("\"biblio\" thèque"));
  CHECK_FALSE(follows("biblio ET thèque"));
  CHECK_FALSE(follows("thèque"));
}

TEST_CASE("a word takes the capitals of another") {
  CHECK(in_case_of_typed_word("ecole", "école") == "école");
  CHECK(in_case_of_typed_word("Ecole", "école") == "École");
  CHECK(in_case_of_typed_word("ECOLE", "école") == "ÉCOLE");
  CHECK(in_case_of_typed_word("eCOLE", "école") == "école");
  CHECK(in_case_of_typed_word("É", "école") == "ÉCOLE");
  CHECK(in_case_of_typed_word("", "école") == "école");
}
