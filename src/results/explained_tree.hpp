// The tree of a query for a person who asks how it was understood.
#pragma once

#include "glane/search.hpp"
#include "query/compile.hpp"
#include "query/search_context.hpp"
#include "query/syntax.hpp"

namespace glane {

// How many of the forms that a word stands for are named.
inline constexpr std::size_t kMostExplainedForms = 50;

//   in:   compiled  of `tree`
//   out:  its nodes; a `position` is a byte of the query, its invalid UTF-8 made U+FFFD
//   cost: that of compiling it
ExplainedNode explained_tree(const Node& tree, const CompiledQuery& compiled,
                             const SearchContext& context);

}  // namespace glane
