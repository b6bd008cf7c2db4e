// The authors of an index, or other persons that it names, over all its segments, each of which
// numbers its own.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string_view>
#include <vector>

#include "index/snapshot/segment_set.hpp"

namespace glane {

// Which names of a segment.
using NameTable = const StringTable& (*)(const Segment& segment);

inline const StringTable& author_table(const Segment& segment) {
  return segment.author_strings();
}
inline const StringTable& quoted_table(const Segment& segment) {
  return segment.quoted_strings();
}
inline const StringTable& addressee_table(const Segment& segment) {
  return segment.addressees().strings();
}

// Thread-safe. What it gives are views into the segments, which must outlive it.
class AuthorNames {
 public:
  explicit AuthorNames(const SegmentSet& segments, NameTable table = author_table)
      : segments_(segments), table_(table) {}

  struct Names {
    std::vector<std::string_view> names;                  // each spelling once
    std::vector<std::uint32_t> persons;                   // of each, the first with its name_key
    std::vector<std::vector<std::uint32_t>> of_segments;  // places in it, by a segment's table
  };

  // cost: of the first call, a name_key and two look-ups for each author of each segment, some
  //       300 ns
  const Names& all() const;

 private:
  Names read() const;

  const SegmentSet& segments_;
  NameTable table_;
  mutable std::mutex mutex_;
  mutable std::optional<Names> names_;
};

}  // namespace glane
