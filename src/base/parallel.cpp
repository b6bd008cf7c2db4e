#include "base/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <new>
#include <system_error>

namespace glane {

unsigned thread_count(unsigned jobs) {
  return jobs > 0 ? jobs : std::max(1u, std::thread::hardware_concurrency());
}

JoinedThreads::JoinedThreads(std::size_t count, const std::function<void(std::size_t)>& run) {
  threads_.reserve(count);
  try {
    for (std::size_t i = 0; i < count; ++i) {
      threads_.emplace_back([run, i] { run(i); });
    }
  } catch (const std::system_error&) {  // no more of them
  } catch (const std::bad_alloc&) {
  }
}

JoinedThreads::~JoinedThreads() {
  for (std::thread& thread : threads_) thread.join();
}

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
  {
    const JoinedThreads others(std::max<std::size_t>(1, std::min(threads, count)) - 1,
                               [&](std::size_t) { run(); });
    run();
  }
  if (fault) std::rethrow_exception(fault);
}

}  // namespace glane
