#include "serve/workers.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

namespace glane::cli {

namespace {

// As many as there are threads, and some where there are few: those idle make room in a second.
constexpr std::size_t kLeastQueue = 64;

}  // namespace

Workers::Workers(std::size_t most) : most_(most), queue_(std::max(most, kLeastQueue)) {}

void Workers::enqueue(ConnectionTask task) {
  std::unique_lock lock(mutex_);
  if (tasks_.size() >= idle_ + queue_) {
    lock.unlock();
    task(true);
    return;
  }
  tasks_.push_back(std::move(task));
  if (tasks_.size() > idle_ && threads_.size() < most_) {
    try {
      threads_.emplace_back([this] { work(); });
    } catch (const std::system_error&) {
      if (threads_.empty()) throw;  // those that are there take it in turn
    }
  }
  work_comes_.notify_one();
}

std::size_t Workers::waiting() const {
  const std::lock_guard lock(mutex_);
  return tasks_.size() > idle_ && threads_.size() == most_ ? tasks_.size() - idle_ : 0;
}

void Workers::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    ++idle_;
    work_comes_.wait(lock, [this] { return !tasks_.empty() || ends_; });
    --idle_;
    if (tasks_.empty()) return;
    const ConnectionTask task = std::move(tasks_.front());
    tasks_.pop_front();
    const bool refuse = ends_;
    lock.unlock();
    task(refuse);
    lock.lock();
  }
}

void Workers::shutdown() {
  {
    const std::lock_guard lock(mutex_);
    ends_ = true;
  }
  work_comes_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

}  // namespace glane::cli
