// The filters of a search's options as fields of the query language, so that --site and site: mean
// the same.
#pragma once

#include <vector>

#include "glane/search.hpp"
#include "query/syntax.hpp"

namespace glane {

// --type --author --site --since --until, each given one as a field node that bears the option's
// name; repeated values are alternatives. --until is the end of a range of dates, which includes
// it.
//   errors: Error{usage} for more than kMostFilterValues values of one
std::vector<Node> filter_nodes(const SearchRequest& request);

}  // namespace glane
