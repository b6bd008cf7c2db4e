// How much a document's age takes from its score, where a search asks for what is recent.
#pragma once

#include <cstdint>
#include <string_view>

#include "index/snapshot/segment_set.hpp"

namespace glane {

class Recency {
 public:
  // What counts from four half-lives on, and without a date: an old answer that is far better is
  // still found.
  static constexpr double kLeast = 1.0 / 16;

  // Ages count from the newest document, or from now where it claims to be of the future.
  //   in:     half_life  "30d", "2w", "6m", "1y", in French "30j", "2s", "1a"
  //   errors: Error{usage}
  //   cost:   a look at the date of every document
  Recency(std::string_view half_life, const SegmentSet& segments);

  // kLeast to 1. in: seconds since 1970, or kUndated
  double factor(std::int64_t instant) const;

 private:
  double half_life_seconds_;
  std::int64_t newest_;
};

}  // namespace glane
