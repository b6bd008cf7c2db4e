// Errors of an index that several rooms have; the one place where Xapian's become glane's.
#pragma once

#include <string>
#include <system_error>
#include <vector>

#include "base/remark.hpp"
#include "glane/error.hpp"

namespace glane {

// Of a file that the system does not let be read, or that another process holds: nothing is known
// of what stands in it.
class Unreadable : public Error {
 public:
  using Error::Error;
};

// Those of ErrorCode::system_file. in: what  failed, where the system's words do not say it; in the
// words of whoever was told
std::vector<ErrorArgument> system_arguments(const std::string& path, const std::error_code& code,
                                            const std::string& what = {});

// Unreadable, or what is damaged where the file is not there.
[[noreturn]] void throw_unread(const std::string& path, const std::error_code& code,
                               const std::string& what = {});

// Called inside a catch block: throws the exception under way again, Xapian's and those of the
// standard library as Error{index} that names the index; an Error passes as it is.
[[noreturn]] void rethrow_as_error(const std::string& directory);

// The error of what is not as it was written.
//   in: path    of the file or the index; empty where the reason names it
//       reason  of this name, unless it is glane's own
[[noreturn]] void throw_damaged(const std::string& path, const Remark& reason);
[[noreturn]] void throw_damaged(const std::string& path, const ErrorArgument& reason);

// The error of a path that holds something else than an index of glane's, or what the system says.
[[noreturn]] void throw_no_index(const std::string& directory, const Remark& reason);
[[noreturn]] void throw_no_index(const std::string& directory, const std::error_code& reason);

}  // namespace glane
