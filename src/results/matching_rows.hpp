// Every live row that a query matches, in the order of the index: what is counted, not ranked.
#pragma once

#include <cstdint>
#include <functional>

#include <xapian.h>

#include "query/search_context.hpp"

namespace glane {

using RowVisitor = std::function<void(std::uint32_t segment, std::uint32_t row)>;

// Calls visit(segment, row) for each: segment by segment, rows ascending. Every row is a tick of
// the context's watch.
//   errors: those of SearchWatch and of `visit`
//   cost:   some 30 ns a row, and what the query costs
void visit_matching_rows(const SearchContext& context, const Xapian::Query& query,
                         const RowVisitor& visit);

}  // namespace glane
