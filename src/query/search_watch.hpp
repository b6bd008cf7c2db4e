// Ends a search that takes too long, or that its caller has had enough of.
#pragma once

#include <chrono>
#include <cstdint>

#include "glane/waiting.hpp"

namespace glane {

// Goes through Xapian up to whoever has partial results, and never out of the library.
struct TimeIsUp {};

// Of one search, by the thread that searches.
class SearchWatch {
 public:
  //   in: seconds  to go on; 0: for ever
  explicit SearchWatch(double seconds, StopTest stop = {});

  // To be called for every document, word of the vocabulary and the like that is looked at.
  //   errors: Interrupted where the caller asks for it; TimeIsUp
  //   cost:   a look at the clock every kTicksALook calls
  void tick() {
    if (++ticks_ % kTicksALook == 0) look();
  }

  // As tick, at once.
  void look();

  // Goes on for some more of the time that was given, for what is left to do in the end.
  void extend(double share);

 private:
  using Clock = std::chrono::steady_clock;

  // The text of a document takes some 10 us to look through: some milliseconds.
  static constexpr std::uint32_t kTicksALook = 256;

  Clock::duration time_;
  Clock::time_point end_;
  StopTest stop_;
  std::uint32_t ticks_ = 0;
};

}  // namespace glane
