// Errors of an index that several rooms have; the one place where Xapian's become glane's.
#pragma once

#include <string>
#include <system_error>

#include "glane/error.hpp"

namespace glane {

// Of a file that the system does not let be read, or that another process holds: nothing is known
// of what stands in it.
class Unreadable : public Error {
 public:
  using Error::Error;
};

// Unreadable, or what is damaged where the file is not there.
[[noreturn]] void throw_unread(const std::string& path, const std::error_code& code);

// Called inside a catch block: throws the exception under way again, Xapian's and those of the
// standard library as Error{index} that names the index; an Error passes as it is.
[[noreturn]] void rethrow_as_error(const std::string& directory);

// The error of what is not as it was written.
//   in: path  of the file or the index; empty where `what` names it
[[noreturn]] void throw_damaged(const std::string& path, const std::string& what);

// The error of a path that holds no index of glane's, with what to do about it.
[[noreturn]] void throw_no_index(const std::string& directory, const std::string& what);

}  // namespace glane
