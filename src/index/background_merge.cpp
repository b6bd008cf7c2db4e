#include "index/background_merge.hpp"

#include <chrono>
#include <memory>
#include <new>
#include <utility>

#include "index/open_segments.hpp"
#include "index/segment_paths.hpp"

namespace glane {

MergedRows merge_live(const std::string& directory, const std::vector<LiveSegment>& sources,
                      std::uint64_t number) {
  std::vector<MergedSegment> merged;
  for (const LiveSegment& one : sources) merged.push_back({one.segment, one.dead});
  RowMap rows = map_rows(merged);
  const std::string path = segment_path(directory, number);
  merge_segments(merged, rows, path);
  return {{number, std::make_shared<const Segment>(path), nullptr, 0}, std::move(rows)};
}

BackgroundMerge::BackgroundMerge(const std::string& directory,
                                 const std::vector<LiveSegment>& sources, std::uint64_t number)
    : directory_(directory), number_(number) {
  std::uint64_t bytes = 0;
  for (const LiveSegment& source : sources) {
    numbers_.push_back(source.number);
    bytes += source.segment->bytes();
  }
  merged_ = std::async(std::launch::async, [directory, sources, number, bytes] {
    require_room(directory, bytes);
    return merge_live(directory, sources, number);
  });
}

BackgroundMerge::~BackgroundMerge() {
  if (merged_.valid()) merged_.wait();
  try {
    if (!taken_) remove_segment(directory_, number_);
  } catch (const std::bad_alloc&) {  // the next writer removes what nobody names
  }
}

bool BackgroundMerge::is_done() const {
  return merged_.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

BackgroundMerge::Result BackgroundMerge::take() {
  Result result = merged_.get();
  taken_ = true;
  return result;
}

}  // namespace glane
