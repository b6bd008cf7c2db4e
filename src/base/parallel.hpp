// Work on several threads: a number of independent tasks, or a row of items that go in and come out
// in order.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace glane {

// How many threads so many jobs are; 0: as many as there are processors.
unsigned thread_count(unsigned jobs);

// Threads that are waited for when it goes. Where the system has no more of them, or no memory for
// more, there are fewer: also none.
class JoinedThreads {
 public:
  // in: run  is called by each with its number; throws nothing
  JoinedThreads(std::size_t count, const std::function<void(std::size_t)>& run);
  ~JoinedThreads();
  JoinedThreads(const JoinedThreads&) = delete;
  JoinedThreads& operator=(const JoinedThreads&) = delete;

  bool empty() const { return threads_.empty(); }

 private:
  std::vector<std::thread> threads_;
};

// Runs task(0) to task(count - 1) on `threads` threads, or as many as there can be; returns when
// all have ended. What one of them throws is thrown here; those not begun by then are left out.
void run_in_parallel(std::size_t threads, std::size_t count,
                     const std::function<void(std::size_t)>& task);

// Items pushed are worked on by several threads and delivered in the order pushed, by the thread
// that pushes. So much is under way that no worker waits, and no more: memory stays bounded.
template <typename Item>
class OrderedPipeline {
 public:
  using Work = std::function<void(Item&, unsigned worker)>;
  using Deliver = std::function<void(Item&)>;

  // One thread, or none that can be started: everything is done in push, by the thread that calls
  // it.
  OrderedPipeline(unsigned threads, Work work, Deliver deliver)
      : work_(std::move(work)), deliver_(std::move(deliver)), most_(threads * 2 + 1) {
    if (threads < 2) return;
    threads_.emplace(threads, [this](std::size_t i) { run(static_cast<unsigned>(i)); });
    if (threads_->empty()) threads_.reset();
  }

  ~OrderedPipeline() {
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      stopping_ = true;
    }
    changed_.notify_all();
    threads_.reset();
  }
  OrderedPipeline(const OrderedPipeline&) = delete;
  OrderedPipeline& operator=(const OrderedPipeline&) = delete;

  // Throws what the work on this item, or on an earlier one, threw.
  void push(Item item) {
    if (!threads_) {
      work_(item, 0);
      return deliver_(item);
    }
    deliver_until(most_ - 1);
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      under_way_.push_back(std::make_unique<Slot>(std::move(item)));
      waiting_.push_back(under_way_.back().get());
    }
    changed_.notify_all();
  }

  // Delivers what is still under way.
  void finish() { deliver_until(0); }

 private:
  struct Slot {
    explicit Slot(Item&& pushed) : item(std::move(pushed)) {}
    Item item;
    bool done = false;
    std::exception_ptr fault;
  };

  // Delivers in order: what is done, and until no more than `most` are under way.
  void deliver_until(std::size_t most) {
    std::unique_lock<std::mutex> lock(mutex_);
    while (!under_way_.empty()) {
      if (!under_way_.front()->done) {
        if (under_way_.size() <= most) return;
        changed_.wait(lock, [this] { return under_way_.front()->done; });
      }
      const std::unique_ptr<Slot> slot = std::move(under_way_.front());
      under_way_.pop_front();
      lock.unlock();
      if (slot->fault) std::rethrow_exception(slot->fault);
      deliver_(slot->item);
      lock.lock();
    }
  }

  void run(unsigned worker) {
    std::unique_lock<std::mutex> lock(mutex_);
    for (;;) {
      changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
      if (stopping_) return;
      Slot& slot = *waiting_.front();
      waiting_.pop_front();
      lock.unlock();
      try {
        work_(slot.item, worker);
      } catch (...) {
        slot.fault = std::current_exception();
      }
      lock.lock();
      slot.done = true;
      changed_.notify_all();
    }
  }

  Work work_;
  Deliver deliver_;
  std::size_t most_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::unique_ptr<Slot>> under_way_;
  std::deque<Slot*> waiting_;
  bool stopping_ = false;
  std::optional<JoinedThreads> threads_;
};

}  // namespace glane
