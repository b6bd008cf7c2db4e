// What is said of an input, by its code and arguments: what readers hand up, layer by layer, until
// it is known of which place it is said, and becomes a Diagnostic.
#pragma once

#include <cstddef>
#include <exception>
#include <string>
#include <utility>
#include <vector>

#include "glane/diagnostic_code.hpp"
#include "glane/error.hpp"

namespace glane {

struct Remark {
  Remark() = default;
  // A code is a remark.
  Remark(DiagnosticCode is, std::vector<ErrorArgument> of = {})
      : code(is), arguments(std::move(of)) {}

  bool empty() const { return code == DiagnosticCode::none; }

  // In English: a sentence's tail; empty where nothing is said.
  std::string text() const;

  DiagnosticCode code = DiagnosticCode::none;
  std::vector<ErrorArgument> arguments;
};

// In English, of each.
std::vector<std::string> texts_of(const std::vector<Remark>& remarks);

// An argument that is a sentence itself: a remark, or what an error says. The system's errors are
// told by path and words, others by their words alone.
ErrorArgument said(std::string name, const Remark& remark);
ErrorArgument said(std::string name, const std::exception& error);

// `code`, which has the system's own words as its reason, for an errno.
Remark system_remark(DiagnosticCode code, int error);

// Of what a remark is: members of a Diagnostic.
struct RemarkPlace {
  std::string source;
  std::size_t line = 0;
  bool named = false;
};

Diagnostic diagnostic_of(Remark remark, Severity severity, RemarkPlace place);

}  // namespace glane
