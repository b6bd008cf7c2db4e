#include "library/hit_cursor.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace glane {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

// Hits that wait to be taken. With all fields but texts they are a megabyte.
constexpr std::size_t kMostReady = 512;

// Hits that are handed over together: to wake the other thread costs more than to find a hit.
constexpr std::size_t kHandedTogether = 64;
constexpr milliseconds kHeldAtMost{5};

// How often whoever waits asks whether to go on.
constexpr milliseconds kAsksEvery{20};

}  // namespace

HitCursor::HitCursor(std::shared_ptr<const Index> index, HitStreamRequest request)
    : index_(std::move(index)), request_(std::move(request)) {
  request_.search.stop = [this] { return closing_.load(); };
  thread_ = std::thread([this] { search(); });
}

HitCursor::~HitCursor() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void HitCursor::search() {
  std::vector<std::string> found;
  Clock::time_point handed_over{};  // long ago: the first is not held
  StreamedHits summary;
  std::exception_ptr failure;
  try {
    summary = stream_hits(*index_, request_, [&](const std::string& hit) {
      found.push_back(hit);
      const auto now = Clock::now();
      if (found.size() < kHandedTogether && now - handed_over < kHeldAtMost) return true;
      const bool goes_on = hand_over(found);
      handed_over = Clock::now();
      return goes_on;
    });
  } catch (...) {
    failure = std::current_exception();
  }
  try {
    hand_over(found);
  } catch (...) {
    failure = std::current_exception();
  }
  finish(summary, failure);
}

bool HitCursor::hand_over(std::vector<std::string>& found) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return ready_.size() < kMostReady || closing_; });
  if (closing_) return false;
  std::move(found.begin(), found.end(), std::back_inserter(ready_));
  found.clear();
  lock.unlock();
  changed_.notify_all();
  return true;
}

void HitCursor::finish(const StreamedHits& summary, std::exception_ptr failure) {
  {
    const std::lock_guard lock(mutex_);
    summary_ = summary;
    failure_ = std::move(failure);
    done_ = true;
  }
  changed_.notify_all();
}

std::vector<std::string> HitCursor::next(std::size_t most, const StopTest& stop) {
  std::unique_lock lock(mutex_);
  const auto is_there = [&] { return !ready_.empty() || done_; };
  while (!changed_.wait_for(lock, kAsksEvery, is_there)) {
    if (!stop) continue;
    lock.unlock();  // the caller's test may take its time
    if (stop()) throw Interrupted();
    lock.lock();
  }
  std::vector<std::string> hits;
  const auto end = ready_.begin() + static_cast<std::ptrdiff_t>(std::min(most, ready_.size()));
  std::move(ready_.begin(), end, std::back_inserter(hits));
  ready_.erase(ready_.begin(), end);
  if (hits.empty() && failure_) std::rethrow_exception(failure_);
  told_end_ = hits.empty();
  lock.unlock();
  changed_.notify_all();
  return hits;
}

std::optional<StreamedHits> HitCursor::summary() const {
  const std::lock_guard lock(mutex_);
  if (!told_end_) return std::nullopt;
  return summary_;
}

}  // namespace glane
