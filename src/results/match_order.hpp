// A match of a query, and the order that matches are shown in.
#pragma once

#include <cstdint>

#include "glane/search.hpp"
#include "index/snapshot/segment_set.hpp"

namespace glane {

struct Match {
  std::uint32_t segment = 0;  // its number in the set
  std::uint32_t row = 0;
  double weight = 0;
  double recency = 1;  // that its weight was multiplied by
};

inline bool is_same_document(const Match& a, const Match& b) {
  return a.segment == b.segment && a.row == b.row;
}

// A match that may be among the first.
struct Candidate {
  Match match;
  std::int64_t date = 0;  // ascends in the order wanted
};

// By score, then newest, then id; or by date, then id; or as the index has them. Undated documents
// come last. `segments` must outlive it.
class MatchOrder {
 public:
  MatchOrder(const SegmentSet& segments, Sort sort) : segments_(segments), sort_(sort) {}

  Sort sort() const { return sort_; }
  const SegmentSet& segments() const { return segments_; }

  Candidate candidate(const Match& match) const {
    if (sort_ == Sort::none) return {match, 0};
    const std::int64_t instant = segments_.segment(match.segment).instant(match.row);
    const bool turned = sort_ != Sort::date_ascending && instant != kUndated;
    return {match, turned ? ~instant : instant};  // kUndated is the last of all, and so is ~first
  }

  // cost: a few comparisons; where weights and dates are the same, two ids are made
  bool is_before(const Candidate& a, const Candidate& b) const;

 private:
  const SegmentSet& segments_;
  Sort sort_;
};

}  // namespace glane
