#include "query/operators.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane;

namespace {

// The settled tokens, operators between bars.
std::string settled(std::string_view text, int max_depth = 9) {
  std::vector<QueryToken> tokens = read_query_tokens(text);
  settle_brackets(tokens, max_depth);
  settle_operators(tokens);
  std::string out;
  for (const QueryToken& token : tokens) {
    if (!out.empty()) out += ' ';
    if (token.sign == Occur::must_not) out += '-';
    if (token.field != nullptr) out += std::string(token.field->name()) + ":";
    if (token.kind == QueryTokenKind::open) out += '(';
    if (token.kind == QueryTokenKind::close) out += ')';
    out +=
        token.op == Operator::none ? std::string(token.text) : "|" + std::string(token.text) + "|";
  }
  return out;
}

struct Row {
  std::string_view text;
  std::string_view tokens;
};

}  // namespace

TEST_CASE("an operator has its operands, or is a word") {
  for (const Row& row : {
           Row{"a ET b", "a |ET| b"},
           Row{"ET a OU", "ET a OU"},
           Row{"a ET OU b", "a ET OU b"},
           Row{"a AND NOT b", "a |AND| |NOT| b"},
           Row{"a SAUF", "a SAUF"},
           Row{"NOT NOT a", "NOT |NOT| a"},
           Row{"NOT -a", "NOT -a"},
           Row{"a NEAR -b", "a NEAR -b"},
           Row{"(a ET) OU b", "( a ET ) |OU| b"},
           Row{"a (ET) b", "a ET b"},
           Row{"a -ET b titre:ET", "a -ET b title:ET"},
           Row{"\"a\" PRÈS/3 (b)", "a |PRÈS/3| ( b )"},
       }) {
    CAPTURE(row.text);
    CHECK(settled(row.text) == row.tokens);
  }
}

TEST_CASE("words in capitals are operators only among words that are not") {
  for (const Row& row : {
           Row{"TRAINS À L'ARRÊT ET USAGERS À PIED", "TRAINS À L'ARRÊT ET USAGERS À PIED"},
           Row{"L’ÉTÉ ET Œ", "L’ÉTÉ ET Œ"},
           Row{"2020 OU 2021", "2020 OU 2021"},
           Row{"Nº 5 ET 6", "Nº 5 ET 6"},
           Row{"LOUP ET chien", "LOUP |ET| chien"},
           Row{"LOUP ET \"chien\"", "LOUP |ET| chien"},
           Row{"ÉTÉ ET é", "ÉTÉ |ET| é"},
           Row{"A ET الجزائر", "A |ET| الجزائر"},
           Row{"AUTEUR:HAL1 ET X", "author:HAL1 |ET| X"},
           Row{"LOUP NEAR/3 CHIEN ET OURS", "LOUP |NEAR/3| CHIEN ET OURS"},
           Row{"LOUP NEAR CHIEN", "LOUP NEAR CHIEN"},
       }) {
    CAPTURE(row.text);
    CHECK(settled(row.text) == row.tokens);
  }
}

TEST_CASE("brackets without a partner or without contents are text") {
  for (const Row& row : {
           Row{"(a", "a"},
           Row{") a (b) (", "a ( b )"},
           Row{"a () b (()) (-()) c", "a b c"},
           Row{"-(a", "a"},
           Row{"titre:(a", "titre: a"},
           Row{"x (-titre:()) y", "x ( -titre: ) y"},
       }) {
    CAPTURE(row.text);
    CHECK(settled(row.text) == row.tokens);
  }
}

TEST_CASE("a query nested too deep has no brackets at all") {
  CHECK(settled("(a (b c)) d", 2) == "( a ( b c ) ) d");
  CHECK(settled("(a (b c)) d", 1) == "a b c d");
  CHECK(settled("((a) (() -(b", 1) == "( a ) b");  // depth counts brackets that are some
}
