// How often a client may ask: a bucket for each address, which fills steadily.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <string>

namespace glane::cli {

class RequestRate {
 public:
  using Clock = std::chrono::steady_clock;

  // in: per_second  0: as often as it likes;  burst  at once, after a pause
  RequestRate(double per_second, double burst) : per_second_(per_second), burst_(burst) {}

  // Takes `cost` from the address's bucket, where it has so much. Any thread may.
  bool take(const std::string& address, double cost = 1, Clock::time_point now = Clock::now());

 private:
  struct Bucket {
    double left = 0;
    Clock::time_point seen;
  };

  void forget_full(Clock::time_point now);

  const double per_second_, burst_;
  std::mutex mutex_;
  std::map<std::string, Bucket> buckets_;
};

}  // namespace glane::cli
