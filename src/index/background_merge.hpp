// A merge of segments in a thread of its own, while their index goes on changing.
#pragma once

#include <atomic>
#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <thread>
#include <unordered_set>
#include <vector>

#include "index/segment_set.hpp"
#include "segment/segment_merge.hpp"

namespace glane {

class BackgroundMerge {
 public:
  // Begins to write the live rows of `sources` as segment `number` of the index in `directory`.
  BackgroundMerge(const std::string& directory, const std::vector<LiveSegment>& sources,
                  std::uint64_t number);
  ~BackgroundMerge();  // waits; a segment that was not taken is removed
  BackgroundMerge(const BackgroundMerge&) = delete;
  BackgroundMerge& operator=(const BackgroundMerge&) = delete;

  bool is_done() const { return done_.load(std::memory_order_acquire); }
  const std::vector<std::uint64_t>& sources() const { return numbers_; }
  std::uint64_t number() const { return number_; }

  struct Result {
    LiveSegment segment;  // nothing of it is dead yet
    RowMap rows;
  };
  // Waits for the end.
  //   errors: those of merge_segments, and of a disk without room for both; nothing is left then
  Result take();

 private:
  void run();

  std::string directory_;
  std::vector<std::uint64_t> numbers_;
  std::vector<MergedSegment> sources_;
  std::uint64_t number_;
  RowMap rows_;
  bool taken_ = false;
  std::exception_ptr fault_;
  std::atomic<bool> done_{false};
  std::thread thread_;
};

}  // namespace glane
