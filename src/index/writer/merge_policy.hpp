// Which segments of an index to merge: an index keeps a few of each size, so that a search looks
// into some ten, and a document is copied as often as the index has grown tenfold.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace glane {

struct SegmentSize {
  std::uint64_t number = 0;  // of the segment
  std::uint32_t rows = 0;
  std::uint32_t dead = 0;  // of those

  std::uint32_t live() const { return rows - dead; }
};

struct MergePolicy {
  // So many segments of a tier become one; it has those of up to so many times the rows of the tier
  // below. A search in twelve segments takes 1.1 to 1.26 times as long as in one, and a merge some
  // 10 us a document, a fifth of what its first writing takes: with 4, a first run of 1,000,000
  // documents took 55.6 CPU s in place of 45.9.
  std::uint32_t tier_segments = 10;
  // All below this are of one tier: a search pays for a segment, whatever its size.
  std::uint32_t least_rows = 8192;
  // What comes of a merge has no more than this, but for compact: a merge takes some 100 bytes of
  // memory a row.
  std::uint32_t most_rows = 500'000;
  // A segment with more than so many dead in a hundred is written anew by itself.
  std::uint32_t most_dead_percent = 30;

  // None is ever due.
  static MergePolicy none() {
    MergePolicy policy;
    policy.tier_segments = std::numeric_limits<std::uint32_t>::max();
    policy.most_dead_percent = 100;
    return policy;
  }
};

// The numbers of the segments to merge next, as they stand in `segments`; empty: none.
//   in: segments  that are not being merged
std::vector<std::uint64_t> next_merge(const std::vector<SegmentSize>& segments,
                                      const MergePolicy& policy);

// The rows that a merge of these writes. cost: that many rows
std::uint64_t merged_rows(const std::vector<SegmentSize>& segments,
                          const std::vector<std::uint64_t>& numbers);

}  // namespace glane
