// Numbers written in groups of three, "2 000", which the parser has cut at their spaces.
#pragma once

#include <vector>

#include "query/syntax.hpp"

namespace glane {

// The children of a clause, plain words side by side that may be one number put together again:
// {2, 000, mots} -> {2 000, mots}. The analyzer decides what it is.
std::vector<Node> with_grouped_numbers(const std::vector<Node>& children);

}  // namespace glane
