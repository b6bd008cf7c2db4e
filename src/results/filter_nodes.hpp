// The filters of a search's options as fields of the query language, so that --site and site: mean
// the same.
#pragma once

#include <vector>

#include "glane/search.hpp"
#include "query/syntax.hpp"

namespace glane {

// --type --author --site --since --until, each given one as a field node that bears the option's
// name; repeated values are alternatives.
std::vector<Node> filter_nodes(const SearchRequest& request);

// errors: Error{usage} where `until` ends before `since` begins, or one of them is no date
void refuse_backwards_filters(const SearchRequest& request, const Date& now);

}  // namespace glane
