// The words of an index that a mistyped word may stand for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/snapshot/segment_set.hpp"

namespace glane {

struct NearWord {
  std::string folded;
  double cost = 0;       // of the slip: slip_distance.hpp
  double documents = 0;  // that hold it in title or text, in whatever accents
};

// The words within `most_cost` of `typed`, itself left out; in no order.
//   in:     typed  a word of letters a to z, of kLongestSpelling at most, else nothing is near
//   cost:   a walk through the vocabulary in the order of the alphabet that skips all words whose
//           beginnings are too far; bounded for any word and any index
std::vector<NearWord> near_words(const SegmentSet& segments, std::string_view typed,
                                 double most_cost);

}  // namespace glane
