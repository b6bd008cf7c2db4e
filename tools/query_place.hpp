// The place of an error in a query, shown as compilers do.
#pragma once

#include <string>

#include "glane/glane.hpp"

namespace glane::cli {

// Prints an error of the query language to standard error: the message, the query with what is
// wrong marked below it, the hint.
//   in: error  with a place
void print_query_error(const Error& error, const std::string& query);

// Two lines for a terminal: the query, or of a long one what stands about the place, and the mark.
std::string marked_query(const std::string& query, const QueryPlace& place);

}  // namespace glane::cli
