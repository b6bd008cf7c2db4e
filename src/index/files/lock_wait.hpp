// Waiting for another process that holds a lock: told of once, and ended by whoever asks for it.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <functional>
#include <string>

#include "glane/waiting.hpp"

namespace glane {

// A year: the clock counts no longer waits.
inline constexpr double kMostWaitSeconds = 365.0 * 86400;

// One wait, from its beginning on.
class LockWait {
 public:
  using Clock = std::chrono::steady_clock;

  //   in: seconds  until it is over
  //       locked   says whom it is for; asked when that is to be told
  LockWait(const Waiting& waiting, double seconds, std::function<Error()> locked);

  // Sleeps a moment.
  //   out: false, at once, where the time is over or somebody asks it to end
  bool go_on();

  bool is_interrupted() const { return interrupted_; }

 private:
  const Waiting& waiting_;
  std::function<Error()> locked_;
  Clock::time_point begin_;
  Clock::time_point end_;
  bool reported_ = false;
  bool interrupted_ = false;
};

// What a process runs: "glane index crawl"; empty where the machine does not say.
std::string command_of(pid_t process);

// The process that holds a lock on a file of this machine, not through this program's own files; 0:
// none that can be seen. The file is not opened: closing it would take off locks of this process.
pid_t holder_waited_for(const std::string& path);

}  // namespace glane
