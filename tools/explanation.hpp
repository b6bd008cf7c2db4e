// How a query was understood, as lines of text.
#pragma once

#include <cstddef>

#include "glane/glane.hpp"
#include "terminal.hpp"

namespace glane::cli {

// A line for each word with its forms, then the tree: a line a node, signs and indents as in the
// query. Nothing where no explanation was asked for.
void print_explanation(const SearchResponse& response, std::size_t width, Terminal& terminal);

}  // namespace glane::cli
