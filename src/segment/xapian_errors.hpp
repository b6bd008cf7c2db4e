// The one place where Xapian's errors become glane's.
#pragma once

#include <string>

namespace glane {

// Called inside a catch block: throws the exception under way again, Xapian's and those of the
// standard library as Error{index} that names the index; an Error passes as it is.
[[noreturn]] void rethrow_as_error(const std::string& directory);

// The error of a path that holds no index of glane's, with what to do about it.
[[noreturn]] void throw_no_index(const std::string& directory, const std::string& what);

}  // namespace glane
