#include "query/operator_words.hpp"

#include <cstddef>

namespace glane {

namespace {

constexpr int kDefaultDistance = 10;  // as Xapian's own query parser takes a bare NEAR
constexpr std::size_t kDistanceDigits = 4;

struct Spelling {
  std::string_view word;
  Operator op;
};

constexpr Spelling kSpellings[] = {
    {"AND", Operator::conjunction}, {"ET", Operator::conjunction}, {"OR", Operator::disjunction},
    {"OU", Operator::disjunction},  {"NOT", Operator::negation},   {"SAUF", Operator::negation},
    {"NEAR", Operator::near},       {"PRÈS", Operator::near},      {"PRE\u0300S", Operator::near},
    {"PRES", Operator::near},
};

// 1 to 9999 in figures; 0: no such number.
int read_distance(std::string_view figures) {
  if (figures.empty() || figures.size() > kDistanceDigits || figures[0] == '0') return 0;
  int distance = 0;
  for (const char c : figures) {
    if (c < '0' || c > '9') return 0;
    distance = distance * 10 + (c - '0');
  }
  return distance;
}

}  // namespace

std::optional<OperatorWord> read_operator(std::string_view word) {
  const std::size_t slash = std::min(word.find('/'), word.size());
  for (const Spelling& spelling : kSpellings) {
    if (word.substr(0, slash) != spelling.word) continue;
    if (slash == word.size()) {
      return OperatorWord{spelling.op, spelling.op == Operator::near ? kDefaultDistance : 0, false};
    }
    const int distance = read_distance(word.substr(slash + 1));
    if (spelling.op != Operator::near || distance == 0) return std::nullopt;
    return OperatorWord{spelling.op, distance, true};
  }
  return std::nullopt;
}

}  // namespace glane
