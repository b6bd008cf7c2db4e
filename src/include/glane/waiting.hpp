// What a call that may take long asks its caller, and reports to it: whether to end, and for whom
// it waits.
#pragma once

#include <functional>
#include <utility>

#include "glane/error.hpp"

namespace glane {

// Whether to end now. Asked often, by the thread that made the call; empty: never.
using StopTest = std::function<bool()>;

// Called once in a wait that lasts: for whom, as the error has it that the call ends with where the
// wait is in vain. By that thread, too.
using WaitSink = std::function<void(const Error& for_whom)>;

// How a call waits for other processes. A number of seconds is one.
struct Waiting {
  Waiting(double most_seconds = 0, StopTest ends = {}, WaitSink sink = {})
      : seconds(most_seconds), stop(std::move(ends)), on_wait(std::move(sink)) {}

  double seconds;  // for another writer to end; 0: not at all
  StopTest stop;
  WaitSink on_wait;
};

}  // namespace glane
