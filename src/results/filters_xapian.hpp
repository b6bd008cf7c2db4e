// The filters of a request, --type --author --site --since --until, as one Xapian query.
#pragma once

#include <xapian.h>

#include "query/search_context_xapian.hpp"
#include "results/search.hpp"

namespace glane {

// out:    weighs nothing; Query::MatchAll where there is no filter
// errors: Error{usage} for an unknown type or a date that is none
Xapian::Query filter_query(const SearchRequest& request, const SearchContext& context);

}  // namespace glane
