// The filters of a request (type, author, site, since, until) around a query.
#pragma once

#include <xapian.h>

#include "glane/search.hpp"
#include "query/search_context_xapian.hpp"

namespace glane {

// What of `query` the filters let through; they weigh nothing.
//   errors: Error{usage} for a date that is none
Xapian::Query filtered(const Xapian::Query& query, const SearchRequest& request,
                       const SearchContext& context);

}  // namespace glane
