// The figures of an index that `glane stats` prints.
#pragma once

#include "glane/index.hpp"
#include "query/search_context.hpp"

namespace glane {

// cost: a walk through the terms, and through the columns of all documents
IndexStatistics statistics_of(const SearchContext& context);

}  // namespace glane
