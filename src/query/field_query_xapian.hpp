// Fields whose value is no text, date: type: lang: site:, as Xapian queries.
#pragma once

#include <string>

#include <xapian.h>

#include "glane/date.hpp"
#include "query/search_context_xapian.hpp"
#include "query/syntax.hpp"

namespace glane {

//   in:     field  a field node of one of these kinds
//           value  as typed
//   errors: Error{query} for an impossible value
Xapian::Query value_query(const Node& field, const std::string& value, const SearchContext& context,
                          const Date& now);

}  // namespace glane
