#include "diagnostic_report.hpp"

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <string_view>
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

// What the reason begins with where what was skipped holds text: a file's kind, or its type by the
// word of a server.
constexpr std::string_view kUnread[] = {"PDF document",
                                        "PostScript document",
                                        "RTF document",
                                        "Office document",
                                        "Word document",
                                        "Excel workbook",
                                        "PowerPoint presentation",
                                        "OpenDocument ",
                                        "EPUB book",
                                        "SQL dump",
                                        "7z archive",
                                        "rar archive",
                                        "database",
                                        "application/pdf",
                                        "application/msword",
                                        "application/rtf",
                                        "application/vnd.oasis.",
                                        "application/vnd.ms-",
                                        "application/vnd.openxmlformats-",
                                        "application/epub"};

bool is_unread(const Diagnostic& diagnostic) {
  const std::string_view reason = diagnostic.reason;
  return diagnostic.severity == Severity::skipped &&
         std::any_of(std::begin(kUnread), std::end(kUnread),
                     [&](std::string_view kind) { return reason.starts_with(kind); });
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
  if (is_unread(diagnostic)) ++unread_[diagnostic.reason.substr(0, diagnostic.reason.find(','))];
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
                   {diagnostic.source + line, translated(diagnostic.reason)}));
}

std::string DiagnosticReport::release_unread() {
  std::string kinds;
  for (const auto& [kind, count] : std::exchange(unread_, {})) {
    if (!kinds.empty()) kinds += ", ";
    kinds += kind + ": " + std::to_string(count);
  }
  return kinds;
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
  const std::string reason = errno == 0 ? "?" : system_sentence(errno);
  throw Error(ErrorKind::index, fill(messages::kReportFails, {report_path_, reason}));
}

}  // namespace glane::cli
