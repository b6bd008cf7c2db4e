// The filters of a request, --type --author --site --since --until, around a query.
#pragma once

#include <xapian.h>

#include "query/search_context_xapian.hpp"
#include "results/search.hpp"

namespace glane {

// What of `query` the filters let through; they weigh nothing.
//   errors: Error{usage} for an unknown type or a date that is none
Xapian::Query filtered(const Xapian::Query& query, const SearchRequest& request,
                       const SearchContext& context);

}  // namespace glane
