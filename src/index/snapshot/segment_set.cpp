#include "index/snapshot/segment_set.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "glane/error_code.hpp"
#include "segment/reader/segment_trust.hpp"

namespace glane {

namespace {

// The document that is still there, of those whose rows each segment gives. The newest segments
// come first: they have it, mostly.
template <typename Rows>
std::uint32_t find_live(const SegmentSet& segments, Rows rows) {
  for (std::size_t number = segments.size(); number-- > 0;) {
    for (const std::uint32_t row : rows(segments.segment(number))) {
      if (segments[number].is_live(row)) return segments.document(number, row);
    }
  }
  return 0;
}

}  // namespace

SegmentSet::SegmentSet(std::vector<LiveSegment> segments) : segments_(std::move(segments)) {
  std::uint64_t rows = 0;
  for (const LiveSegment& one : segments_)
    rows = std::max<std::uint64_t>(rows, one.segment->rows());
  if (rows * segments_.size() <= std::numeric_limits<std::uint32_t>::max()) return;
  throw Error(ErrorCode::size_segments);
}

std::uint64_t SegmentSet::live_count() const {
  std::uint64_t count = 0;
  for (const LiveSegment& segment : segments_) count += segment.live_count();
  return count;
}

std::uint64_t SegmentSet::dead_count() const {
  std::uint64_t count = 0;
  for (const LiveSegment& segment : segments_) count += segment.dead_count;
  return count;
}

void SegmentSet::require_not_cut_short() const {
  for (const LiveSegment& one : segments_) glane::require_not_cut_short(one.segment->parts());
}

std::uint32_t SegmentSet::find_id(std::string_view id) const {
  return find_live(*this, [&](const Segment& segment) { return segment.rows_of(id); });
}

std::uint32_t SegmentSet::find_hash(std::uint64_t short_hash) const {
  return find_live(*this, [&](const Segment& segment) { return segment.rows_of_hash(short_hash); });
}

}  // namespace glane
