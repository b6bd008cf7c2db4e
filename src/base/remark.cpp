#include "base/remark.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

#include "base/errno_error.hpp"
#include "glane/error_code.hpp"

namespace glane {

namespace {

// "/a/b: No such file or directory", or "filesystem error: cannot copy: No such file or directory
// [/a/b]": what is before the system's words, and behind them.
ErrorArgument said_by_system(std::string name, const std::system_error& error) {
  const std::string_view what = error.what();
  const std::string words = error.code().message();
  const std::string_view::size_type at = what.rfind(": " + words);
  if (at == std::string_view::npos) return {std::move(name), std::string(what)};
  const std::string head(what.substr(0, at));
  const std::string tail(what.substr(at + 2 + words.size()));
  if (dynamic_cast<const std::filesystem::filesystem_error*>(&error) == nullptr) {
    if (!tail.empty()) return {std::move(name), std::string(what)};
    return said(std::move(name), {DiagnosticCode::cause_file, {{"file", head}, {"reason", words}}});
  }
  return said(std::move(name), {DiagnosticCode::cause_folder,
                                {{"words", head}, {"reason", words}, {"files", tail}}});
}

}  // namespace

std::string Remark::text() const {
  return fill_pattern(diagnostic_text(code).reason, arguments);
}

std::vector<std::string> texts_of(const std::vector<Remark>& remarks) {
  std::vector<std::string> texts;
  texts.reserve(remarks.size());
  for (const Remark& one : remarks) texts.push_back(one.text());
  return texts;
}

ErrorArgument said(std::string name, const Remark& remark) {
  return {std::move(name), remark.text(), ErrorCode::none, remark.code, remark.arguments};
}

ErrorArgument said(std::string name, const std::exception& exception) {
  if (const auto* const error = dynamic_cast<const Error*>(&exception)) {
    return {std::move(name), error->what(), error->code(), DiagnosticCode::none,
            error->arguments()};
  }
  if (const auto* const error = dynamic_cast<const std::system_error*>(&exception)) {
    return said_by_system(std::move(name), *error);
  }
  return {std::move(name), exception.what()};
}

Remark system_remark(DiagnosticCode code, int error) {
  return {code, {{"reason", error_text(error)}, {"errno", std::to_string(error)}}};
}

Diagnostic diagnostic_of(Remark remark, Severity severity, RemarkPlace place) {
  std::string reason = remark.text();
  return {severity,    std::move(place.source),    place.line, std::move(reason), place.named,
          remark.code, std::move(remark.arguments)};
}

}  // namespace glane
