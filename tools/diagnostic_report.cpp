#include "diagnostic_report.hpp"

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <string_view>
#include <utility>

#include "command_terms.hpp"
#include "error_sentence.hpp"
#include "ingest_messages.hpp"
#include "messages.hpp"
#include "printable.hpp"

namespace glane::cli {

namespace {

std::string_view severity_name(Severity severity) {
  if (severity == Severity::doubtful) return "doubtful";
  if (severity == Severity::ignored) return "ignored";
  return severity == Severity::skipped ? "skipped" : "failed";
}

// What was skipped, and yet holds text.
constexpr DiagnosticCode kUnread[] = {DiagnosticCode::kind_pdf,
                                      DiagnosticCode::kind_postscript,
                                      DiagnosticCode::kind_rtf,
                                      DiagnosticCode::kind_office,
                                      DiagnosticCode::kind_word,
                                      DiagnosticCode::kind_excel,
                                      DiagnosticCode::kind_powerpoint,
                                      DiagnosticCode::kind_opendocument,
                                      DiagnosticCode::kind_opendocument_text,
                                      DiagnosticCode::kind_opendocument_sheet,
                                      DiagnosticCode::kind_opendocument_slides,
                                      DiagnosticCode::kind_epub,
                                      DiagnosticCode::kind_sql_dump,
                                      DiagnosticCode::kind_seven_zip,
                                      DiagnosticCode::kind_rar,
                                      DiagnosticCode::kind_database};

// The same by the word of a server: what its type begins with.
constexpr std::string_view kUnreadTypes[] = {
    "application/pdf",        "application/msword",  "application/rtf",
    "application/vnd.oasis.", "application/vnd.ms-", "application/vnd.openxmlformats-",
    "application/epub"};

bool is_unread(const Diagnostic& diagnostic) {
  if (diagnostic.severity != Severity::skipped) return false;
  if (diagnostic.code != DiagnosticCode::http_type) {
    return std::find(std::begin(kUnread), std::end(kUnread), diagnostic.code) != std::end(kUnread);
  }
  return std::any_of(std::begin(kUnreadTypes), std::end(kUnreadTypes),
                     [&](std::string_view type) { return diagnostic.reason.starts_with(type); });
}

// What it is: the reason, but for what that says besides.
std::string kind_of(Diagnostic diagnostic) {
  if (diagnostic.code == DiagnosticCode::kind_sql_dump) diagnostic.code = DiagnosticCode::kind_sql;
  return sentence_of(diagnostic);
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
  if (is_unread(diagnostic)) ++unread_[kind_of(diagnostic)];
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
                   {diagnostic.source + line, sentence_of(diagnostic)}));
}

std::string DiagnosticReport::release_unread() {
  std::string kinds;
  for (const auto& [kind, count] : std::exchange(unread_, {})) {
    if (!kinds.empty()) kinds += ", ";
    kinds += fill_pattern(messages::kKindCount, {{"kind", kind}, {"count", grouped(count)}});
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
