// What `index` and `extract` report of single inputs: on standard error, in the report, and in the
// exit status.
#pragma once

#include <cstdint>
#include <fstream>
#include <functional>
#include <map>
#include <string>

#include "command.hpp"
#include "glane/glane.hpp"

namespace glane::cli {

class DiagnosticReport {
 public:
  // in:     report_path   where a line for every diagnostic goes; empty: nowhere
  //         before_print  called before a line goes to standard error; may be empty
  // errors: Error{index} where the report cannot be opened
  DiagnosticReport(std::string report_path, std::function<void()> before_print);

  // Failed and doubtful inputs are printed, skipped ones where the user named them, and those that
  // are ignored not.
  void add(const Diagnostic& diagnostic);

  // How many files hold text that nobody reads, by what they are: "PDF document: 3, Word document:
  // 1". Empty: none. Counted anew from then on.
  std::string release_unread();

  // Ends the report. errors: Error{index} where it could not be written
  void close();

  ExitStatus status() const { return failed_ ? ExitStatus::some_failed : ExitStatus::done; }

 private:
  void check_report() const;

  std::string report_path_;
  std::ofstream report_;
  int report_error_ = 0;  // errno of the first line that could not be written
  std::function<void()> before_print_;
  bool failed_ = false;
  std::map<std::string, std::uint64_t> unread_;  // by kind
};

}  // namespace glane::cli
