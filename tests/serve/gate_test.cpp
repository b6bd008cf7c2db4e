// Turns: so many at once, the others in the order they came.
#include "serve/gate.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <thread>
#include <vector>

using namespace glane::cli;

namespace {

Gate::Clock::time_point soon() {
  return Gate::Clock::now() + std::chrono::seconds(30);
}

struct Holder {
  explicit Holder(Gate& gate) : pass(gate.enter(soon())) {}
  Gate::Pass pass;
};

}  // namespace

TEST_CASE("as many as there is room for are let in, and those who wait when one leaves") {
  Gate gate(1, 10);
  std::vector<int> order;
  std::vector<std::thread> threads;
  {
    const Gate::Pass first = gate.enter(soon());
    CHECK(static_cast<bool>(first));
    for (int i = 0; i < 5; ++i) {
      threads.emplace_back([&, i] {
        const Gate::Pass pass = gate.enter(soon());
        if (pass) order.push_back(i);  // one at a time is inside
      });
      while (gate.waiting() != static_cast<std::size_t>(i) + 1) std::this_thread::yield();
    }
    CHECK(gate.inside() == 1);
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(order == std::vector<int>{0, 1, 2, 3, 4});
  CHECK(gate.inside() == 0);
  CHECK(gate.waiting() == 0);
}

TEST_CASE("who waits too long, or behind too many, is not let in") {
  Gate gate(1, 1);
  auto first = std::make_unique<Holder>(gate);
  CHECK_FALSE(static_cast<bool>(gate.enter(Gate::Clock::now())));
  bool is_in = false;
  std::thread waits([&] { is_in = static_cast<bool>(gate.enter(soon())); });
  while (gate.waiting() != 1) std::this_thread::yield();
  CHECK_FALSE(static_cast<bool>(gate.enter(soon())));  // the queue is full: at once
  first.reset();
  waits.join();
  CHECK(is_in);
}

TEST_CASE("many threads are never more inside than there is room for") {
  Gate gate(3, 1000);
  std::atomic<int> inside{0}, most{0}, entered{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] {
      for (int n = 0; n < 500; ++n) {
        const Gate::Pass pass = gate.enter(soon());
        if (!pass) continue;
        const int now = ++inside;
        int before = most;
        while (now > before && !most.compare_exchange_weak(before, now)) {
        }
        ++entered;
        --inside;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(most <= 3);
  CHECK(entered == 4000);
  CHECK(gate.inside() == 0);
}
