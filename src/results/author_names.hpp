// The authors of an index over all its segments, each of which numbers its own.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string_view>
#include <vector>

#include "index/snapshot/segment_set.hpp"

namespace glane {

// Thread-safe. What it gives are views into the segments, which must outlive it.
class AuthorNames {
 public:
  explicit AuthorNames(const SegmentSet& segments) : segments_(segments) {}

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
  mutable std::mutex mutex_;
  mutable std::optional<Names> names_;
};

}  // namespace glane
