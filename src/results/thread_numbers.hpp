// The threads of an index over all its segments, each of which numbers its own.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string_view>
#include <vector>

#include "index/snapshot/segment_set.hpp"

namespace glane {

// The numbers that a thread has in the column of a segment: captures of it may have come by several
// of its URLs.
std::vector<std::uint32_t> numbers_of_thread(const StringColumn& threads, std::string_view thread);

// Thread-safe. The segments must outlive it.
class ThreadNumbers {
 public:
  explicit ThreadNumbers(const SegmentSet& segments) : segments_(segments) {}

  struct Numbers {
    std::uint32_t count = 0;  // that there are; 0 is that of documents without a thread
    std::vector<std::vector<std::uint32_t>> of_segments;  // by the numbers of a segment's column
  };

  // cost: of the first call, a look-up for each thread of each segment, some 150 ns
  const Numbers& all() const;

 private:
  Numbers read() const;

  const SegmentSet& segments_;
  mutable std::mutex mutex_;
  mutable std::optional<Numbers> numbers_;
};

}  // namespace glane
