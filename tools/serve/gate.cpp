#include "serve/gate.hpp"

namespace glane::cli {

Gate::Pass Gate::enter(Clock::time_point deadline) {
  std::unique_lock lock(mutex_);
  if (inside_ < room_) {
    ++inside_;
    return Pass(this);
  }
  if (waiters_.size() >= queue_) return Pass(nullptr);
  const auto own = waiters_.emplace(waiters_.end());
  own->comes.wait_until(lock, deadline, [&] { return own->has_turn; });
  // Who gives a turn takes the waiter's place for it: it counts as inside.
  const bool has_turn = own->has_turn;
  waiters_.erase(own);
  return Pass(has_turn ? this : nullptr);
}

void Gate::leave() {
  const std::lock_guard lock(mutex_);
  for (Waiter& waiter : waiters_) {
    if (waiter.has_turn) continue;
    waiter.has_turn = true;
    waiter.comes.notify_one();
    return;
  }
  --inside_;
}

std::size_t Gate::inside() const {
  const std::lock_guard lock(mutex_);
  return inside_;
}

std::size_t Gate::waiting() const {
  const std::lock_guard lock(mutex_);
  return waiters_.size();
}

}  // namespace glane::cli
