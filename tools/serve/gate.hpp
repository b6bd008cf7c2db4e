// So many at once, the others in the order they came.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <list>
#include <mutex>

namespace glane::cli {

class Gate {
 public:
  using Clock = std::chrono::steady_clock;

  // in: room  inside at once;  queue  that wait at most
  Gate(std::size_t room, std::size_t queue) : room_(room), queue_(queue) {}

  // Inside as long as it lives.
  class Pass {
   public:
    explicit Pass(Gate* gate) : gate_(gate) {}
    ~Pass() {
      if (gate_ != nullptr) gate_->leave();
    }
    Pass(const Pass&) = delete;
    Pass& operator=(const Pass&) = delete;
    explicit operator bool() const { return gate_ != nullptr; }

   private:
    Gate* gate_;
  };

  // Waits for its turn. out: none where the queue is full, or its turn does not come by then
  [[nodiscard]] Pass enter(Clock::time_point deadline);

  std::size_t inside() const;
  std::size_t waiting() const;

 private:
  struct Waiter {
    std::condition_variable comes;
    bool has_turn = false;
  };

  void leave();

  const std::size_t room_, queue_;
  mutable std::mutex mutex_;
  std::size_t inside_ = 0;
  std::list<Waiter> waiters_;
};

}  // namespace glane::cli
