#include "index/writer/working_segments.hpp"

#include <algorithm>
#include <utility>

namespace glane {

const LiveSegment* WorkingSegments::find(std::uint64_t number) const {
  const auto found =
      std::find_if(segments_.begin(), segments_.end(),
                   [&](const LiveSegment& segment) { return segment.number == number; });
  return found != segments_.end() ? &*found : nullptr;
}

SegmentRow WorkingSegments::find_hash(std::uint64_t id_hash) const {
  for (auto segment = segments_.rbegin(); segment != segments_.rend(); ++segment) {
    for (const std::uint32_t row : segment->segment->rows_of_hash(id_hash)) {
      if (segment->is_live(row)) return {segment->number, row, segment->segment.get()};
    }
  }
  return {};
}

bool WorkingSegments::remove(SegmentRow row) {
  const auto found =
      std::find_if(segments_.begin(), segments_.end(),
                   [&](const LiveSegment& segment) { return segment.number == row.number; });
  if (found == segments_.end() || !found->is_live(row.row)) return false;
  std::shared_ptr<RowSet>& dead = changed_[found->number];
  if (dead == nullptr) {
    dead = found->dead != nullptr ? std::make_shared<RowSet>(*found->dead)
                                  : std::make_shared<RowSet>(found->segment->rows());
    found->dead = dead;
  }
  dead->add(row.row);
  ++found->dead_count;
  return true;
}

void WorkingSegments::add(const std::vector<LiveSegment>& written) {
  segments_.insert(segments_.end(), written.begin(), written.end());
  sort();
  segments_changed_ = segments_changed_ || !written.empty();
}

void WorkingSegments::replace(const std::vector<std::uint64_t>& sources, const RowMap& rows,
                              LiveSegment merged) {
  RowSet dead(merged.segment->rows());
  std::uint32_t dead_count = 0;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const LiveSegment* source = find(sources[i]);
    if (source == nullptr || source->dead == nullptr) continue;
    source->dead->for_each([&](std::uint32_t row) {
      const std::uint32_t now = row < rows[i].size() ? rows[i][row] : kDeadRow;
      if (now != kDeadRow && dead.add(now)) ++dead_count;
    });
  }
  std::erase_if(segments_, [&](const LiveSegment& segment) {
    return std::find(sources.begin(), sources.end(), segment.number) != sources.end();
  });
  for (const std::uint64_t source : sources) changed_.erase(source);
  if (dead_count > 0) merged.dead = std::make_shared<const RowSet>(std::move(dead));
  merged.dead_count = dead_count;
  // Of segments that are all dead nothing is left.
  if (merged.segment->rows() > 0) segments_.push_back(std::move(merged));
  sort();
  segments_changed_ = true;
}

void WorkingSegments::sort() {
  std::sort(segments_.begin(), segments_.end(),
            [](const LiveSegment& a, const LiveSegment& b) { return a.number < b.number; });
}

SegmentSet WorkingSegments::release_changes() {
  changed_.clear();
  segments_changed_ = false;
  return SegmentSet(segments_);
}

}  // namespace glane
