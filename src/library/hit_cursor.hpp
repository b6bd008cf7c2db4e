// Every hit of a search for whoever takes them, instead of being called with each: a thread of its
// own searches, ahead by a bounded number of hits.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "glane/hit_stream.hpp"
#include "glane/index.hpp"
#include "library/requests.hpp"

namespace glane {

class HitCursor {
 public:
  HitCursor(std::shared_ptr<const Index> index, HitStreamRequest request);
  ~HitCursor();  // ends the search
  HitCursor(const HitCursor&) = delete;
  HitCursor& operator=(const HitCursor&) = delete;

  // The next hits, as JSON: at least one, unless there are no more, and at most `most`, without
  // waiting for more than the first. One thread at a time.
  //   errors: those of the search, behind the hits before; Interrupted where `stop` ends the wait
  std::vector<std::string> next(std::size_t most, const StopTest& stop = {});

  // Nothing as long as next() has given hits.
  std::optional<StreamedHits> summary() const;

  // One call at a time, of all.
  std::atomic<bool>& busy() { return busy_; }

 private:
  void search();
  bool hand_over(std::vector<std::string>& found);  // false: the cursor is closing
  void finish(const StreamedHits& summary, std::exception_ptr failure);

  std::shared_ptr<const Index> index_;
  HitStreamRequest request_;
  std::atomic<bool> busy_ = false;
  std::atomic<bool> closing_ = false;

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::string> ready_;
  bool done_ = false;
  bool told_end_ = false;
  std::exception_ptr failure_;
  StreamedHits summary_;

  std::thread thread_;  // the last, that all it uses is there
};

}  // namespace glane
