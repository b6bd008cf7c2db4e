#include "query/words_together.hpp"

#include <doctest/doctest.h>

#include <string>

#include "query/parse.hpp"

using namespace glane;

namespace {

// The children of a query once numbers are put together, between bars.
std::string grouped(std::string_view query) {
  std::string out;
  FrenchAnalyzer analyzer;
  for (const Node& child : with_words_together(parse_query(query).children, analyzer)) {
    out += (out.empty() ? "" : "|") + (child.text.empty() ? "?" : child.text);
  }
  return out;
}

}  // namespace

TEST_CASE("groups of three figures behind a number are part of it") {
  CHECK(grouped("2 000 mots") == "2 000|mots");
  CHECK(grouped("vers 11 400 livres") == "vers|11 400|livres");
  CHECK(grouped("1 234 567 euros") == "1 234 567|euros");
  CHECK(grouped("+2 +000 mots") == "2 000|mots");
}

TEST_CASE("other words side by side stay words") {
  CHECK(grouped("2 00 mots") == "2|00|mots");
  CHECK(grouped("mots 000") == "mots|000");
  CHECK(grouped("2 mots 000") == "2|mots|000");
  CHECK(grouped("+2 000 mots") == "2|000|mots");  // of another sign
  CHECK(grouped("2* 000 mots") == "2|000|mots");  // no plain word
  CHECK(grouped("2 \"000\" mots") == "2|000|mots");
  FrenchAnalyzer analyzer;
  CHECK(with_words_together({}, analyzer).empty());
}

TEST_CASE("units that a query writes with blanks are one") {
  CHECK(grouped("train 18 h 30 quai") == "train|18 h 30|quai");
  CHECK(grouped("20 heures journal") == "20 heures|journal");
  CHECK(grouped("01 23 45 67 89 mairie") == "01 23 45 67 89|mairie");
  CHECK(grouped("aujourd hui dimanche") == "aujourd hui|dimanche");
  CHECK(grouped("+20 heures") == "20|heures");
}

TEST_CASE("a short word stands with the word that tells what it is") {
  CHECK(grouped("st malo plage") == "st malo|plage");
  CHECK(grouped("11 sept 2001") == "11 sept 2001");
  CHECK(grouped("mme lacaze") == "mme|lacaze");
  CHECK(grouped("le st") == "le|st");
}
