#include "diagnostic_report.hpp"

#include <cerrno>
#include <cstring>
#include <utility>

#include "command_terms.hpp"
#include "messages.hpp"
#include "printable.hpp"

namespace glane::cli {

namespace {

std::string_view severity_name(Severity severity) {
  if (severity == Severity::doubtful) return "doubtful";
  if (severity == Severity::ignored) return "ignored";
  return severity == Severity::skipped ? "skipped" : "failed";
}

}  // namespace

DiagnosticReport::DiagnosticReport(std::string report_path, std::function<void()> before_print)
    : report_path_(std::move(report_path)), before_print_(std::move(before_print)) {
  if (report_path_.empty()) return;
  errno = 0;
  report_.open(report_path_);
  check_report();
}

void DiagnosticReport::add(const Diagnostic& diagnostic) {
  failed_ = failed_ || diagnostic.severity == Severity::failed;
  if (report_.is_open() && report_) {
    errno = 0;
    report_ << severity_name(diagnostic.severity) << '\t' << printable(diagnostic.source) << '\t'
            << diagnostic.line << '\t' << printable(in_command_terms(diagnostic.reason)) << '\n';
    if (!report_) report_error_ = errno;
  }
  if (diagnostic.severity == Severity::ignored) return;
  if (diagnostic.severity == Severity::skipped && !diagnostic.named) return;
  if (before_print_) before_print_();
  const std::string line = diagnostic.line == 0 ? "" : ":" + std::to_string(diagnostic.line);
  const bool skipped = diagnostic.severity == Severity::skipped;
  print_error(fill(skipped ? messages::kSkipped : messages::kDiagnostic,
                   {diagnostic.source + line, diagnostic.reason}));
}

void DiagnosticReport::close() {
  if (!report_.is_open()) return;
  errno = report_error_;
  report_.close();
  if (report_error_ != 0) errno = report_error_;
  check_report();
}

void DiagnosticReport::check_report() const {
  if (report_) return;
  const char* reason = errno == 0 ? "?" : std::strerror(errno);
  throw Error(ErrorKind::index, fill(messages::kReportFails, {report_path_, reason}));
}

}  // namespace glane::cli
