#include "index/background_merge.hpp"

#include <memory>
#include <utility>

#include "index/open_segments.hpp"
#include "index/segment_paths.hpp"

namespace glane {

BackgroundMerge::BackgroundMerge(const std::string& directory,
                                 const std::vector<LiveSegment>& sources, std::uint64_t number)
    : directory_(directory), number_(number) {
  for (const LiveSegment& source : sources) {
    numbers_.push_back(source.number);
    sources_.push_back({source.segment, source.dead});
  }
  rows_ = map_rows(sources_);
  thread_ = std::thread([this] { run(); });
}

BackgroundMerge::~BackgroundMerge() {
  if (thread_.joinable()) thread_.join();
  if (!taken_) remove_segment(directory_, number_);
}

void BackgroundMerge::run() {
  try {
    std::uint64_t bytes = 0;
    for (const MergedSegment& source : sources_) bytes += source.segment->bytes();
    require_room(directory_, bytes);
    merge_segments(sources_, rows_, segment_path(directory_, number_));
  } catch (...) {
    fault_ = std::current_exception();
  }
  done_.store(true, std::memory_order_release);
}

BackgroundMerge::Result BackgroundMerge::take() {
  if (thread_.joinable()) thread_.join();
  if (fault_) std::rethrow_exception(std::exchange(fault_, nullptr));
  Result result{
      {number_, std::make_shared<const Segment>(segment_path(directory_, number_)), nullptr, 0},
      std::move(rows_)};
  taken_ = true;
  return result;
}

}  // namespace glane
