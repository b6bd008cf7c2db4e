#include "base/parallel.hpp"

#include <algorithm>
#include <atomic>

namespace glane {

void run_in_parallel(std::size_t threads, std::size_t count,
                     const std::function<void(std::size_t)>& task) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr fault;
  std::mutex mutex;
  const auto run = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      try {
        task(i);
      } catch (...) {
        next = count;
        const std::lock_guard<std::mutex> lock(mutex);
        fault = std::current_exception();
      }
    }
  };
  std::vector<std::thread> others;
  for (std::size_t i = 1; i < std::min(threads, count); ++i) others.emplace_back(run);
  run();
  for (std::thread& thread : others) thread.join();
  if (fault) std::rethrow_exception(fault);
}

}  // namespace glane
