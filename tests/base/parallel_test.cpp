#include "base/parallel.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace glane;

TEST_CASE("as many threads as are asked for, else as there are processors, one at least") {
  CHECK(thread_count(3) == 3);
  CHECK(thread_count(0) >= 1);
  CHECK(thread_count(0) >= std::thread::hardware_concurrency());
}

TEST_CASE("every task is run once, whatever the number of threads") {
  for (const std::size_t threads : {0, 1, 3, 50}) {
    CAPTURE(threads);
    std::vector<std::atomic<int>> runs(20);
    run_in_parallel(threads, runs.size(), [&](std::size_t i) { ++runs[i]; });
    for (const std::atomic<int>& count : runs) CHECK(count == 1);
  }
  run_in_parallel(4, 0, [](std::size_t) { FAIL("there is no task"); });
}

TEST_CASE("what a task throws comes out, and tasks not begun are left out") {
  std::atomic<int> begun = 0;
  const auto task = [&](std::size_t i) {
    ++begun;
    if (i == 0) throw std::runtime_error("non");
  };
  CHECK_THROWS_AS(run_in_parallel(1, 100, task), std::runtime_error);
  CHECK(begun == 1);
  CHECK_THROWS_AS(run_in_parallel(4, 100, task), std::runtime_error);
}

TEST_CASE("items are delivered in the order pushed, by the thread that pushes") {
  for (const unsigned threads : {1u, 2u, 4u}) {
    CAPTURE(threads);
    std::vector<int> delivered;
    const std::thread::id pushing = std::this_thread::get_id();
    OrderedPipeline<int> pipeline(
        threads, [&](int& item, unsigned worker) { item = worker < threads ? item * 2 : -1; },
        [&](int& item) {
          CHECK(std::this_thread::get_id() == pushing);
          delivered.push_back(item);
        });
    for (int i = 0; i < 100; ++i) pipeline.push(i);
    pipeline.finish();
    REQUIRE(delivered.size() == 100);
    for (int i = 0; i < 100; ++i) CHECK(delivered[static_cast<std::size_t>(i)] == i * 2);
  }
}

TEST_CASE("what the work on an item throws comes out at a later push, or at the end") {
  std::vector<int> delivered;
  OrderedPipeline<int> pipeline(
      2,
      [](int& item, unsigned) {
        if (item == 3) throw std::runtime_error("trois");
      },
      [&](int& item) { delivered.push_back(item); });
  const auto push_all = [&] {
    for (int i = 0; i < 50; ++i) pipeline.push(i);
    pipeline.finish();
  };
  CHECK_THROWS_WITH(push_all(), "trois");
  CHECK(delivered == std::vector<int>{0, 1, 2});
}
