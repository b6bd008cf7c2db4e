#include "query/search_watch.hpp"

#include <algorithm>

#include "base/interruption.hpp"

namespace glane {

namespace {

constexpr double kLongestSeconds = 1e8;  // some years; more does not fit the clock

}  // namespace

SearchWatch::SearchWatch(double seconds, StopTest stop)
    : time_(std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(
          seconds > 0 ? std::min(seconds, kLongestSeconds) : kLongestSeconds))),
      end_(Clock::now() + time_),
      stop_(std::move(stop)) {}

void SearchWatch::look() {
  end_if_asked(stop_);
  if (Clock::now() >= end_) throw TimeIsUp();
}

void SearchWatch::extend(double share) {
  end_ = std::max(end_, Clock::now()) +
         std::chrono::duration_cast<Clock::duration>(time_ * std::clamp(share, 0.0, 1.0));
}

}  // namespace glane
