// glane_control, as the library's functions ask and report.
#pragma once

#include "glane/error.hpp"
#include "glane/glane.h"
#include "glane/ingest.hpp"
#include "glane/waiting.hpp"

namespace glane {

// errors: BadCall where its size or its seconds cannot be
class CallControl {
 public:
  explicit CallControl(const glane_control* control);

  // What it has no callback for is empty.
  StopTest stop() const;
  Waiting waiting() const;
  ProgressSink progress() const;
  DiagnosticSink diagnostic() const;

 private:
  glane_control control_{};
};

}  // namespace glane
