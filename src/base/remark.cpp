#include "base/remark.hpp"

#include <utility>

#include "base/errno_error.hpp"
#include "glane/error_code.hpp"

namespace glane {

std::string Remark::text() const {
  return fill_pattern(diagnostic_text(code).reason, arguments);
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
