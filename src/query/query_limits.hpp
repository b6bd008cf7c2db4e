// Refuses what asks for too much: the one place where the limits of glane/limits.hpp are held
// against a query, but for its brackets (ParseOptions::limited) and its time (search_watch.hpp).
#pragma once

#include <cstddef>
#include <string_view>

#include "query/syntax.hpp"

namespace glane {

// errors: Error{query} where it is longer than kMostQueryBytes
void require_query_length(std::string_view typed);

// Words and values that stand in the tree, before they are taken apart; open words; the places of
// a NEAR. What options ask for (filter_nodes.hpp) is not limited here.
//   errors: Error{query} naming the limit
//   cost:   O(nodes)
void require_query_size(const Node& tree);

// Of one query, while it is compiled.
class WordAllowance {
 public:
  //   in: tree  of the whole query; options may ask for any number of words
  explicit WordAllowance(const Node& tree);

  // Takes so many words.
  //   errors: Error{query} where there were more than kMostQueryWords
  void use(std::size_t words);

  // Takes the words of the index that an open word stands for.
  //   errors: Error{query} where there were more than kMostExpansions
  void expand(std::size_t words);

 private:
  bool is_limited_;
  std::size_t used_ = 0;
  std::size_t expanded_ = 0;
};

// errors: always Error{query}, where brackets nest deeper than kMostQueryNesting
[[noreturn]] void refuse_nesting();

}  // namespace glane
