// Merges of an index's segments: at once, or in a thread of their own while the index goes on
// changing.
#pragma once

#include <cstdint>
#include <future>
#include <stop_token>
#include <string>
#include <vector>

#include "glane/waiting.hpp"
#include "index/snapshot/segment_set.hpp"
#include "segment/segment_merge.hpp"

namespace glane {

struct MergedRows {
  LiveSegment segment;  // nothing of it is dead yet
  RowMap rows;
};

// Writes the live rows of `sources` as segment `number` of the index in `directory`.
//   errors: those of merge_segments; nothing is left then
MergedRows merge_live(const std::string& directory, const std::vector<LiveSegment>& sources,
                      std::uint64_t number, const StopTest& stop = {});

class BackgroundMerge {
 public:
  // Begins to do so. errors: std::system_error where no thread is to be had
  BackgroundMerge(const std::string& directory, const std::vector<LiveSegment>& sources,
                  std::uint64_t number);
  ~BackgroundMerge();  // abandons it; a segment that was not fetched is removed
  BackgroundMerge(const BackgroundMerge&) = delete;
  BackgroundMerge& operator=(const BackgroundMerge&) = delete;

  bool is_done() const;
  const std::vector<std::uint64_t>& sources() const { return numbers_; }
  std::uint64_t number() const { return number_; }

  using Result = MergedRows;
  // Waits for the end, or until it is asked to end.
  //   errors: those of merge_live, Interrupted among them, and of a disk without room for both;
  //           nothing is left then
  Result fetch(const StopTest& stop);

 private:
  std::string directory_;
  std::vector<std::uint64_t> numbers_;
  std::uint64_t number_;
  bool fetched_ = false;
  std::stop_source abandoned_;
  std::future<MergedRows> merged_;
};

}  // namespace glane
