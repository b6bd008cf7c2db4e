// Threads for connections: one each as long as it lasts, up to a limit.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace glane::cli {

// A connection's whole life. `refuse`: all are taken, it is to be told so and let go.
using ConnectionTask = std::function<void(bool refuse)>;

class Workers {
 public:
  explicit Workers(std::size_t most);

  // Takes the task up when a thread is free; where many wait already it is refused at once, by this
  // thread: who opens connections faster than they are refused waits for that.
  void enqueue(ConnectionTask task);

  // How many wait for a thread that there is none for.
  std::size_t waiting() const;

  // Waits for all that were begun; those that wait are refused.
  void shutdown();

 private:
  void work();

  const std::size_t most_, queue_;
  mutable std::mutex mutex_;
  std::condition_variable work_comes_;
  std::deque<ConnectionTask> tasks_;
  std::size_t idle_ = 0;
  bool ends_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace glane::cli
