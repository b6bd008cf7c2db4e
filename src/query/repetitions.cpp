#include "query/repetitions.hpp"

#include <utility>

namespace glane {

Repetitions::Repetitions(const Analysis& analysis) : Repetitions(analysis.tokens.size()) {
  for (const Token& token : analysis.tokens) {
    if (!token.part && !token.alternative) count(token.word->form);
  }
}

void Repetitions::count(const std::string& key) {
  if (looks_ && !key.empty()) ++left_[key];
}

std::size_t Repetitions::take(const std::string& key) {
  const auto left = left_.find(key);
  return left == left_.end() ? 1 : std::exchange(left->second, 0);
}

Xapian::Query repeated(const Xapian::Query& query, std::size_t times) {
  return times == 1 ? query : Xapian::Query(static_cast<double>(times), query);
}

std::string repetition_key(const Node& node) {
  if (!node.children.empty() || node.occur != Occur::should) return {};
  return std::to_string(static_cast<int>(node.kind)) + std::to_string(static_cast<int>(node.form)) +
         std::to_string(node.edits) + node.text;
}

}  // namespace glane
