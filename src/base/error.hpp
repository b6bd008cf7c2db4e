// The error of an operation that cannot go on: an index that does not open, a query field with
// an impossible value. One bad page is no Error but a Diagnostic (report.hpp).
#pragma once

#include <exception>
#include <string>
#include <utility>

#include "base/api.hpp"

namespace glane {

enum class ErrorKind {
  usage,  // a request that makes no sense: an unknown facet, a limit that is no number
  query,  // a query field with an impossible value
  input,  // nothing of the input could be read
  index,  // the index could not be read or written
};

class GLANE_API Error : public std::exception {
 public:
  // message says what failed and on which input; hint, which may be empty, what to do next.
  Error(ErrorKind kind, std::string message, std::string hint = {})
      : kind_(kind), message_(std::move(message)), hint_(std::move(hint)) {}

  ErrorKind kind() const noexcept { return kind_; }
  const char* what() const noexcept override { return message_.c_str(); }
  const std::string& hint() const noexcept { return hint_; }

 private:
  ErrorKind kind_;
  std::string message_;
  std::string hint_;
};

}  // namespace glane
