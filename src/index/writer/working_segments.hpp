// The segments of an index while a writer changes them: those of the last commit, with what has
// died since and what has been merged.
#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "index/snapshot/segment_set.hpp"
#include "segment/segment_merge.hpp"

namespace glane {

// A row of a segment.
struct SegmentRow {
  std::uint64_t number = 0;  // of the segment; 0: none
  std::uint32_t row = 0;
  const Segment* segment = nullptr;  // as long as it is one of the working segments
};

// One thread at a time.
class WorkingSegments {
 public:
  WorkingSegments() = default;
  explicit WorkingSegments(SegmentSet committed) : segments_(committed.begin(), committed.end()) {}

  const std::vector<LiveSegment>& segments() const { return segments_; }
  const LiveSegment* find(std::uint64_t number) const;

  // The live row of a document; the newest segment's, where several have it.
  SegmentRow find_hash(std::uint64_t id_hash) const;

  // The row is dead from now on. out: false where it was already
  bool remove(SegmentRow row);

  void add(const std::vector<LiveSegment>& written);

  // Puts a merged segment in the place of its sources, with what has died in them since the merge
  // began.
  void replace(const std::vector<std::uint64_t>& sources, const RowMap& rows, LiveSegment merged);

  bool has_changes() const { return !changed_.empty() || segments_changed_; }

  // Whether the dead of a segment have changed since the last release_changes().
  bool has_changed(std::uint64_t number) const { return changed_.contains(number); }

  // As it is now; changes begin anew.
  SegmentSet release_changes();

 private:
  void sort();

  std::vector<LiveSegment> segments_;  // by number
  // Dead that nobody else has seen yet, by the number of their segment.
  std::unordered_map<std::uint64_t, std::shared_ptr<RowSet>> changed_;
  bool segments_changed_ = false;
};

}  // namespace glane
