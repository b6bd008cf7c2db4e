// What a call of glane.h leaves when it fails: a status, and the thread's last error.
#pragma once

#include <string>
#include <utility>

#include "glane/error.hpp"
#include "glane/glane.h"

namespace glane {

// A call that no call may be: without what it needs, or with a handle that is none.
struct BadCall {
  glane_status status;
  const char* code;
  std::string message;
};

// To be called while an exception is handled: notes it as the thread's last error.
glane_status note_failure() noexcept;

// Makes a call: nothing that it throws gets out.
template <typename Call>
glane_status c_call(Call call) noexcept {
  try {
    call();
    return GLANE_OK;
  } catch (...) {
    return note_failure();
  }
}

}  // namespace glane
