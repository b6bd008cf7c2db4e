// The options that `search` and `facets` share, as a request to the library.
#pragma once

#include <string>
#include <vector>

#include "arguments.hpp"
#include "glane/glane.hpp"

namespace glane::cli {

// --index, else $GLANE_INDEX, else "glane.idx".
std::string index_directory(const Arguments& arguments);

// The same of commands that ask several indexes as one: each --index that is given.
std::vector<std::string> index_directories(const Arguments& arguments);

// The operands joined by a space; what of them is no UTF-8 is read as Windows-1252.
std::string query_of(const Arguments& arguments);

// That query, the filters, the facets and the time; neither limit nor order.
// Says on standard error what is no UTF-8.
//   errors: Error{usage} for a facet's size that is no number, for no type; names and dates are
//           left to the library
SearchRequest request_of(const Arguments& arguments);

// True where the request names a query, a filter or a facet.
bool asks_something(const SearchRequest& request);

// The form of what is printed. Of csv --excel and --bom are forms, named so.
//   errors: Error{usage} where another one is asked for besides
std::string format_of(const Arguments& arguments);

}  // namespace glane::cli
