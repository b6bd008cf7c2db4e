// A line for each request: when, who, what, with what outcome.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace glane::cli {

struct LoggedRequest {
  std::string_view address;
  std::string_view method;
  std::string_view target;  // as it came
  int status = 0;
  std::size_t bytes = 0;
  double seconds = 0;
};

class AccessLog {
 public:
  // in: path  of a file that lines are added to; empty: standard error
  //   errors: Error{index} where it cannot be written
  explicit AccessLog(const std::string& path);
  ~AccessLog();
  AccessLog(const AccessLog&) = delete;
  AccessLog& operator=(const AccessLog&) = delete;

  // One write a line: those of several threads do not mix. A line that cannot be written is lost.
  void write(const LoggedRequest& request) const;

 private:
  int file_;
};

// The line; of what a client wrote no control character, quotation mark or byte beyond ASCII is
// left as it is: "\x1b".
std::string log_line(std::string_view time, const LoggedRequest& request);

}  // namespace glane::cli
