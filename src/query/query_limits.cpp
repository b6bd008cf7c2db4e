#include "query/query_limits.hpp"

#include <algorithm>
#include <string>

#include "glane/error_code.hpp"
#include "glane/limits.hpp"

namespace glane {

namespace {

[[noreturn]] void refuse(ErrorCode code, std::size_t count, std::size_t most) {
  throw Error(code, {{"count", std::to_string(count)}, {"most", std::to_string(most)}});
}

struct Sizes {
  std::size_t words = 0;
  std::size_t open_words = 0;
  std::size_t fuzzy_words = 0;
  std::size_t near_places = 0;  // of the longest chain
};

void measure(const Node& node, Sizes& sizes) {
  if (node.children.empty()) ++sizes.words;
  const bool open = node.form == WordForm::prefix || node.form == WordForm::fuzzy;
  if (node.kind == NodeKind::word && open) ++sizes.open_words;
  if (node.kind == NodeKind::word && node.form == WordForm::fuzzy) ++sizes.fuzzy_words;
  if (node.kind == NodeKind::near) {
    sizes.near_places = std::max(sizes.near_places, node.children.size());
  }
  for (const Node& child : node.children) measure(child, sizes);
}

bool is_of_option(const Node& tree) {
  return tree.kind == NodeKind::field && !tree.text.empty();
}

}  // namespace

void require_query_length(std::string_view typed) {
  if (typed.size() > kMostQueryBytes) refuse(ErrorCode::query_bytes, typed.size(), kMostQueryBytes);
}

void require_query_size(const Node& tree) {
  if (is_of_option(tree)) return;
  Sizes sizes;
  measure(tree, sizes);
  if (sizes.words > kMostQueryWords) refuse(ErrorCode::query_words, sizes.words, kMostQueryWords);
  if (sizes.open_words > kMostOpenWords) {
    refuse(ErrorCode::query_open_words, sizes.open_words, kMostOpenWords);
  }
  if (sizes.fuzzy_words > kMostFuzzyWords) {
    refuse(ErrorCode::query_fuzzy_words, sizes.fuzzy_words, kMostFuzzyWords);
  }
  if (sizes.near_places > kMostNearPlaces) {
    refuse(ErrorCode::query_near_words, sizes.near_places, kMostNearPlaces);
  }
}

WordAllowance::WordAllowance(const Node& tree) : is_limited_(!is_of_option(tree)) {}

void WordAllowance::use(std::size_t words) {
  used_ += words;
  if (is_limited_ && used_ > kMostQueryWords)
    refuse(ErrorCode::query_words, used_, kMostQueryWords);
}

void WordAllowance::expand(std::size_t words) {
  expanded_ += words;
  if (expanded_ > kMostExpansions) {
    refuse(ErrorCode::query_expansions, expanded_, kMostExpansions);
  }
}

void refuse_nesting() {
  throw Error(ErrorCode::query_nesting, {{"most", std::to_string(kMostQueryNesting)}});
}

}  // namespace glane
