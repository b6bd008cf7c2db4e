#include "library/c_control.hpp"

#include <algorithm>
#include <chrono>
#include <cstring>

#include "glane/diagnostic_code.hpp"
#include "library/c_errors.hpp"

namespace glane {

namespace {

// Far beyond what the struct will ever have; what was not set to sizeof is mostly 0, or more.
constexpr std::size_t kMostBytes = 4096;

constexpr double kMostSeconds = 1e9;  // some decades, which is for ever

// Between two questions whether to end. The library asks hundreds of times in a search: more than
// the search itself takes, where the one who answers is an interpreter that takes its lock for it.
constexpr std::chrono::milliseconds kBetweenQuestions(5);

// The caller's `cancelled`, asked at once and then now and then.
class SparingStop {
 public:
  explicit SparingStop(const glane_control& control) : control_(control) {}

  bool operator()() {
    const Clock::time_point now = Clock::now();
    if (now < next_) return false;
    next_ = now + kBetweenQuestions;
    return control_.cancelled(control_.user) != 0;
  }

 private:
  using Clock = std::chrono::steady_clock;

  glane_control control_;
  Clock::time_point next_{};
};

void require_size(std::size_t size) {
  if (size >= sizeof(glane_control) && size <= kMostBytes) return;
  throw BadCall{GLANE_MISUSE, "call.control_size", "glane_control: size is not its size"};
}

}  // namespace

CallControl::CallControl(const glane_control* control) {
  if (control == nullptr) return;
  require_size(control->size);
  std::memcpy(&control_, control, sizeof control_);
  // Written so that NaN is refused, too.
  if (!(control_.wait_seconds >= 0)) {
    throw BadCall{GLANE_MISUSE, "call.control_wait", "glane_control: wait_seconds is below 0"};
  }
  control_.wait_seconds = std::min(control_.wait_seconds, kMostSeconds);
}

StopTest CallControl::stop() const {
  if (control_.cancelled == nullptr) return {};
  return SparingStop(control_);
}

Waiting CallControl::waiting() const {
  Waiting waiting(control_.wait_seconds, stop());
  if (control_.waiting != nullptr) {
    waiting.on_wait = [control = control_](const Error& for_whom) {
      control.waiting(control.user, for_whom.what());
    };
  }
  return waiting;
}

ProgressSink CallControl::progress() const {
  if (control_.progress == nullptr) return {};
  return [control = control_](const Progress& done) {
    const glane_progress progress{done.pages_done,     done.documents,  done.files_done,
                                  done.files_total,    done.bytes_done, done.bytes_total,
                                  done.elapsed_seconds};
    control.progress(control.user, &progress);
  };
}

DiagnosticSink CallControl::diagnostic() const {
  if (control_.diagnostic == nullptr) return {};
  return [control = control_](const Diagnostic& one) {
    const glane_diagnostic diagnostic{static_cast<glane_severity>(one.severity),
                                      one.source.c_str(),
                                      one.line,
                                      one.reason.c_str(),
                                      one.named ? 1 : 0,
                                      diagnostic_text(one.code).name.data()};
    control.diagnostic(control.user, &diagnostic);
  };
}

}  // namespace glane
