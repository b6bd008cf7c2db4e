// The words that connect others: AND ET, OR OU, NOT SAUF, NEAR PRÈS. Whether one stands where it is
// an operator is for operators.hpp to say.
#pragma once

#include <optional>
#include <string_view>

namespace glane {

enum class Operator { none, conjunction, disjunction, negation, near };

struct OperatorWord {
  Operator op = Operator::none;
  int distance = 0;           // of NEAR
  bool unmistakable = false;  // NEAR/5, which nobody writes for a word
};

// AND ET, OR OU, NOT SAUF, NEAR PRÈS and NEAR/5, in capitals; nothing for other words.
std::optional<OperatorWord> read_operator(std::string_view word);

}  // namespace glane
