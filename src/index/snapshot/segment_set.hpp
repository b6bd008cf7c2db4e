// The segments of an index as one commit left them, each with its dead rows: what readers and
// writers see of its documents and words.
//
// Document numbers are those of one Xapian database over all segments, which interleaves theirs: of
// n segments, row r of segment s is document r * n + s + 1. They hold for this set and no other.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "segment/format/row_set.hpp"
#include "segment/reader/segment.hpp"

namespace glane {

struct RowRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  // behind the last
};

// A segment of an index. Both parts are shared with older and newer commits.
struct LiveSegment {
  std::uint64_t number = 0;  // of its files
  std::shared_ptr<const Segment> segment;
  std::shared_ptr<const RowSet> dead;  // nullptr: none
  std::uint32_t dead_count = 0;

  bool is_live(std::uint32_t row) const { return dead == nullptr || !dead->contains(row); }
  std::uint32_t live_count() const { return segment->rows() - dead_count; }

  // Calls visit(row) for each live row, ascending.
  template <typename Visit>
  void for_each_live(RowRange range, Visit visit) const {
    for (std::uint32_t row = range.begin; row < range.end; ++row) {
      if (is_live(row)) visit(row);
    }
  }
  template <typename Visit>
  void for_each_live(Visit visit) const {
    for_each_live({0, segment->rows()}, visit);
  }
};

// Thread-safe once made; cheap to copy.
class SegmentSet {
 public:
  SegmentSet() = default;
  // errors: Error{index} where 32 bits do not number their documents
  explicit SegmentSet(std::vector<LiveSegment> segments);

  std::size_t size() const { return segments_.size(); }
  bool empty() const { return segments_.empty(); }
  const LiveSegment& operator[](std::size_t i) const { return segments_[i]; }
  const Segment& segment(std::size_t i) const { return *segments_[i].segment; }
  auto begin() const { return segments_.begin(); }
  auto end() const { return segments_.end(); }

  std::uint64_t live_count() const;
  std::uint64_t dead_count() const;

  // Throws where something of a segment's file was lost when it was read (segment_trust.hpp): to be
  // asked before what was read is shown or written. cost: none
  void require_not_cut_short() const;

  // Where a document's row is; `segment` is nullptr for a number that no document has.
  struct Place {
    const Segment* segment = nullptr;
    std::uint32_t row = 0;
    std::size_t number = 0;  // of the segment in this set
  };
  Place find(std::uint32_t document) const {
    if (segments_.empty() || document == 0) return {};
    const std::size_t number = (document - 1) % segments_.size();
    const auto row = static_cast<std::uint32_t>((document - 1) / segments_.size());
    const Segment& segment = *segments_[number].segment;
    if (row >= segment.rows()) return {};
    return {&segment, row, number};
  }
  std::uint32_t document(std::size_t number, std::uint32_t row) const {
    return static_cast<std::uint32_t>(row * segments_.size() + number + 1);
  }
  bool is_live(std::uint32_t document) const {
    const Place place = find(document);
    return place.segment != nullptr && segments_[place.number].is_live(place.row);
  }

  // The stream of a document; empty where there is none.
  std::string_view stream(std::uint32_t document) const {
    const Place place = find(document);
    return place.segment != nullptr ? place.segment->stream(place.row) : std::string_view();
  }

  // The live document with this id, but for scheme and "www."; 0: there is none.
  //   cost: a binary search a segment
  std::uint32_t find_id(std::string_view id) const;
  std::uint32_t find_hash(std::uint64_t id_hash) const;  // hash_of_id

 private:
  std::vector<LiveSegment> segments_;
};

}  // namespace glane
