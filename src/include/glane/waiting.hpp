// What a call that may take long asks its caller, and reports to it: whether to end, and for whom
// it waits.
#pragma once

#include <functional>
#include <string>
#include <utility>

namespace glane {

// Whether to end now. Asked often, by the thread that made the call; empty: never.
using StopTest = std::function<bool()>;

// Called once in a wait that lasts: for whom, in a sentence. By that thread, too.
using WaitSink = std::function<void(const std::string& for_whom)>;

// How a call waits for other processes. A number of seconds is one.
struct Waiting {
  Waiting(double most_seconds = 0, StopTest ends = {}, WaitSink sink = {})
      : seconds(most_seconds), stop(std::move(ends)), on_wait(std::move(sink)) {}

  double seconds;  // for another writer to end; 0: not at all
  StopTest stop;
  WaitSink on_wait;
};

}  // namespace glane
