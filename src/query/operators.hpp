// Which tokens are structure and which only look like it: brackets without a partner and
// operators without operands are text. Between the lexer and the parser.
#pragma once

#include <vector>

#include "query/lexer.hpp"

namespace glane {

// Leaves only brackets that have a partner and something between them; the sign of one taken away
// goes with it, a field's name stays as a word. No bracket is left in a query that nests them
// deeper than `max_depth`.
//   out: whether it does
bool settle_brackets(std::vector<QueryToken>& tokens, int max_depth);

// Sets `op` where a word is an operator: it has its operands at its sides, and the query, apart
// from operators, names a field or holds a letter that is no capital (a query all in capitals is a
// headline, and figures do not tell). NEAR/5 needs its operands only.
void settle_operators(std::vector<QueryToken>& tokens);

}  // namespace glane
