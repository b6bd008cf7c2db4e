// Reads a list that a user wrote: stop words. Called by index_pages and Analyzer.
#pragma once

#include <string>

namespace glane {

// The text of the file, one entry a line.
// errors: Error{usage} where it cannot be read or is no UTF-8
std::string read_list(const std::string& path);

}  // namespace glane
