#include "query/query_limits.hpp"

#include <algorithm>
#include <string>

#include "glane/error.hpp"
#include "glane/limits.hpp"

namespace glane {

namespace {

[[noreturn]] void refuse(const std::string& what, std::size_t is, std::size_t most) {
  throw Error(ErrorKind::query,
              "the query has " + std::to_string(is) + " " + what + ", at most " +
                  std::to_string(most) + " can be asked for at once",
              "ask for less, or in several queries");
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
  if (typed.size() > kMostQueryBytes) refuse("bytes", typed.size(), kMostQueryBytes);
}

void require_query_size(const Node& tree) {
  if (is_of_option(tree)) return;
  Sizes sizes;
  measure(tree, sizes);
  if (sizes.words > kMostQueryWords) refuse("words", sizes.words, kMostQueryWords);
  if (sizes.open_words > kMostOpenWords) {
    refuse("words with * or ~", sizes.open_words, kMostOpenWords);
  }
  if (sizes.fuzzy_words > kMostFuzzyWords) {
    refuse("words with ~", sizes.fuzzy_words, kMostFuzzyWords);
  }
  if (sizes.near_places > kMostNearPlaces) {
    refuse("words in a row of NEAR", sizes.near_places, kMostNearPlaces);
  }
}

WordAllowance::WordAllowance(const Node& tree) : is_limited_(!is_of_option(tree)) {}

void WordAllowance::use(std::size_t words) {
  used_ += words;
  if (is_limited_ && used_ > kMostQueryWords) refuse("words", used_, kMostQueryWords);
}

void WordAllowance::expand(std::size_t words) {
  expanded_ += words;
  if (expanded_ <= kMostExpansions) return;
  throw Error(ErrorKind::query,
              "the query's words with * or ~ stand for " + std::to_string(expanded_) +
                  " words of the index, at most " + std::to_string(kMostExpansions) +
                  " can be asked for at once",
              "give more letters of them");
}

void refuse_nesting() {
  throw Error(ErrorKind::query,
              "the query nests brackets more than " + std::to_string(kMostQueryNesting) + " deep",
              "ask with fewer brackets");
}

}  // namespace glane
