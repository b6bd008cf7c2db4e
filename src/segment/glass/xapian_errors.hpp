// Errors of an index that several rooms have; the one place where Xapian's become glane's.
#pragma once

#include <string>
#include <system_error>
#include <vector>

#include "glane/error.hpp"

namespace glane {

// Of a file that the system does not let be read, or that another process holds: nothing is known
// of what stands in it.
class Unreadable : public Error {
 public:
  using Error::Error;
};

// Those of ErrorCode::system_file. in: what  failed, where the system's words do not say it
std::vector<ErrorArgument> system_arguments(const std::string& path, const std::error_code& code,
                                            const std::string& what = {});

// Unreadable, or what is damaged where the file is not there.
[[noreturn]] void throw_unread(const std::string& path, const std::error_code& code,
                               const std::string& what = {});

// Called inside a catch block: throws the exception under way again, Xapian's and those of the
// standard library as Error{index} that names the index; an Error passes as it is.
[[noreturn]] void rethrow_as_error(const std::string& directory);

// The error of what is not as it was written.
//   in: path  of the file or the index; empty where `reason` names it
[[noreturn]] void throw_damaged(const std::string& path, const std::string& reason);

// The error of a path that holds something else than an index of glane's.
[[noreturn]] void throw_no_index(const std::string& directory, const std::string& reason);

}  // namespace glane
