#include "query/word_groups.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane;

namespace {

// The queries of all words of a text, and of what joins them, put together.
std::string grouped(std::string_view text, Xapian::Query::op op) {
  FrenchAnalyzer analyzer;
  Analysis analysis;
  analyzer.analyze(text, analysis);
  WordGroups groups(analysis);
  for (std::size_t at = 0; at < analysis.tokens.size(); ++at) {
    groups.add_word(at, Xapian::Query(analysis.tokens[at].word->form));
  }
  for (const JoinedTokens& joined : analysis.joined) {
    groups.add_joined(joined.first, Xapian::Query(joined.word->form));
  }
  return groups.query(op).get_description();
}

}  // namespace

TEST_CASE("words that another joins stand in a group of their own") {
  CHECK(grouped("porte-monnaie rouge", Xapian::Query::OP_AND) ==
        "Query(((portemonnaie OR (porte AND monnaie)) AND rouge))");
  CHECK(grouped("vieux porte-monnaie", Xapian::Query::OP_AND) ==
        "Query((vieux AND (portemonnaie OR (porte AND monnaie))))");
  CHECK(grouped("chat rouge", Xapian::Query::OP_OR) == "Query((chat OR rouge))");
}

TEST_CASE("groups without queries are left out") {
  Analysis analysis;
  CHECK(WordGroups(analysis).empty());
  CHECK(WordGroups(analysis).query(Xapian::Query::OP_AND).empty());
}
