#include "serve/request_rate.hpp"

#include <algorithm>
#include <iterator>

namespace glane::cli {

namespace {

// A network full of addresses must not fill the memory.
constexpr std::size_t kMostBuckets = 10'000;

}  // namespace

bool RequestRate::take(const std::string& address, double cost, Clock::time_point now) {
  if (per_second_ <= 0) return true;
  const std::lock_guard lock(mutex_);
  if (buckets_.size() >= kMostBuckets) forget_full(now);
  Bucket& bucket = buckets_.try_emplace(address, Bucket{burst_, now}).first->second;
  const double passed = std::chrono::duration<double>(now - bucket.seen).count();
  bucket.left = std::min(burst_, bucket.left + passed * per_second_);
  bucket.seen = now;
  if (bucket.left < cost) return false;
  bucket.left -= cost;
  return true;
}

// Those that would be full by now say nothing; where all say something, they are let off.
void RequestRate::forget_full(Clock::time_point now) {
  for (auto at = buckets_.begin(); at != buckets_.end();) {
    const double passed = std::chrono::duration<double>(now - at->second.seen).count();
    const bool is_full = at->second.left + passed * per_second_ >= burst_;
    at = is_full ? buckets_.erase(at) : std::next(at);
  }
  if (buckets_.size() >= kMostBuckets) buckets_.clear();
}

}  // namespace glane::cli
