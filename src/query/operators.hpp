// Which tokens are structure and which only look like it: brackets without a partner and
// operators without operands are text. Between the lexer and the parser.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "query/lexer.hpp"

namespace glane {

struct OperatorWord {
  Operator op = Operator::none;
  int distance = 0;           // of NEAR
  bool unmistakable = false;  // NEAR/5, which nobody writes for a word
};

// AND ET, OR OU, NOT SAUF, NEAR PRÈS and NEAR/5, in capitals; nothing for other words.
std::optional<OperatorWord> read_operator(std::string_view word);

// Leaves only brackets that have a partner and something between them; the sign of one taken away
// goes with it, a field's name stays as a word. No bracket is left in a query that nests them
// deeper than `max_depth`.
void settle_brackets(std::vector<QueryToken>& tokens, int max_depth);

// Sets `op` where a word is an operator: it has its operands at its sides, and the query, apart
// from operators, names a field or holds a letter that is no capital (a query all in capitals is a
// headline, and figures do not tell). NEAR/5 needs its operands only.
void settle_operators(std::vector<QueryToken>& tokens);

}  // namespace glane
