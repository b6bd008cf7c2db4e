// What a call that may take long asks its caller, and tells it: whether to end, and for whom it
// waits.
#pragma once

#include <functional>
#include <string>
#include <utility>

#include "base/api.hpp"
#include "base/error.hpp"

namespace glane {

// Whether to end now. Asked often, by the thread that made the call; empty: never.
using StopTest = std::function<bool()>;

// Told once of a wait that lasts: for whom, in a sentence. Called by that thread, too.
using WaitSink = std::function<void(const std::string& for_whom)>;

// How a call waits for other processes. A number of seconds is one.
struct Waiting {
  Waiting(double most_seconds = 0, StopTest ends = {}, WaitSink sink = {})
      : seconds(most_seconds), stop(std::move(ends)), on_wait(std::move(sink)) {}

  double seconds;  // for another writer to end; 0: not at all
  StopTest stop;
  WaitSink on_wait;
};

// Thrown by a call that its StopTest has ended. What it had not committed is as it was.
class GLANE_API Interrupted : public Error {
 public:
  Interrupted() : Error(ErrorKind::index, "interrupted") {}
};

// errors: Interrupted where it is time to end
inline void end_if_asked(const StopTest& stop) {
  if (stop && stop()) throw Interrupted();
}

}  // namespace glane
