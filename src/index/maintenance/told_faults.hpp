// How the faults of an index reach the caller: with codes, and as the texts these make.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/remark.hpp"
#include "glane/error.hpp"

namespace glane {

// Adds them to the diagnostics, as faults of an index's directory.
//   out: their texts
inline std::vector<std::string> tell_faults(std::vector<Remark> faults,
                                            const std::string& directory,
                                            std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> texts;
  texts.reserve(faults.size());
  for (Remark& one : faults) {
    diagnostics.push_back(diagnostic_of(std::move(one), Severity::failed, {directory}));
    texts.push_back(diagnostics.back().reason);
  }
  return texts;
}

}  // namespace glane
