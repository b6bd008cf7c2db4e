#include "index/writer/background_merge.hpp"

#include <chrono>
#include <memory>
#include <new>
#include <utility>

#include "index/files/owned_files.hpp"
#include "index/files/segment_paths.hpp"

namespace glane {

namespace {

// A merge that is abandoned ends within such a time, too.
constexpr std::chrono::milliseconds kBetweenStops(20);

}  // namespace

MergedRows merge_live(const std::string& directory, const std::vector<LiveSegment>& sources,
                      std::uint64_t number, const StopTest& stop) {
  std::vector<MergedSegment> merged;
  for (const LiveSegment& one : sources) merged.push_back({one.segment, one.dead});
  RowMap rows = map_merged_rows(merged);
  const std::string path = segment_path(directory, number);
  merge_segments(merged, rows, path, stop);
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
  const std::stop_token abandoned = abandoned_.get_token();
  merged_ = std::async(std::launch::async, [directory, sources, number, bytes, abandoned] {
    require_room_for_segment(directory, bytes);
    return merge_live(directory, sources, number, [&] { return abandoned.stop_requested(); });
  });
}

BackgroundMerge::~BackgroundMerge() {
  abandoned_.request_stop();
  if (merged_.valid()) merged_.wait();
  try {
    if (!fetched_) remove_segment(directory_, number_);
  } catch (const std::bad_alloc&) {  // the next writer removes what nobody names
  }
}

bool BackgroundMerge::is_done() const {
  return merged_.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

BackgroundMerge::Result BackgroundMerge::fetch(const StopTest& stop) {
  while (merged_.wait_for(kBetweenStops) != std::future_status::ready) {
    if (stop && stop()) abandoned_.request_stop();
  }
  Result result = merged_.get();
  fetched_ = true;
  return result;
}

}  // namespace glane
