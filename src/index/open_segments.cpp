#include "index/open_segments.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "segment/xapian_errors.hpp"

namespace glane {

namespace {

const LiveSegment* find_number(const SegmentSet& segments, std::uint64_t number) {
  const auto found = std::find_if(segments.begin(), segments.end(),
                                  [&](const LiveSegment& one) { return one.number == number; });
  return found != segments.end() ? &*found : nullptr;
}

// in: known  the segment that bore this number before, or nullptr
LiveSegment open_segment(const std::string& path, const CurrentSegment& listed,
                         const LiveSegment* known) {
  const std::string file = path + ".seg";
  LiveSegment live;
  live.number = listed.number;
  if (known != nullptr && known->segment->id() != listed.id) known = nullptr;
  live.segment = known != nullptr ? known->segment : std::make_shared<const Segment>(path);
  if (live.segment->id() != listed.id) throw_damaged(file, "it is another segment than is listed");
  if (live.segment->rows() != listed.rows) throw_damaged(file, "it has other rows than are listed");
  if (listed.dead.empty()) return live;
  auto dead = std::make_shared<RowSet>(listed.rows);
  if (!unpack_rows(listed.dead, listed.rows, *dead)) {
    throw_damaged(file, "the list of its deleted documents cannot be read");
  }
  live.dead_count = dead->count();
  const bool same = known != nullptr && known->dead != nullptr && *known->dead == *dead;
  live.dead = same ? known->dead : std::move(dead);
  return live;
}

}  // namespace

std::string segment_path(const std::string& directory, std::uint64_t number) {
  return directory + "/" + std::to_string(number);
}

CurrentSegment listed_as(const LiveSegment& segment) {
  const std::uint32_t rows = segment.segment->rows();
  return {segment.number, segment.segment->id(), rows,
          segment.dead_count > 0 ? pack_rows(*segment.dead, rows) : std::string()};
}

SegmentSet open_segments(const std::string& directory, const std::vector<CurrentSegment>& listed,
                         const SegmentSet& before) {
  std::vector<LiveSegment> segments;
  for (const CurrentSegment& one : listed) {
    const std::string path = segment_path(directory, one.number);
    segments.push_back(open_segment(path, one, find_number(before, one.number)));
  }
  return SegmentSet(std::move(segments));
}

}  // namespace glane
