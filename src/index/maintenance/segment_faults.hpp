// Everything that can be wrong with one segment of an index.
#pragma once

#include <cstdint>

#include "french/analyzer.hpp"
#include "glane/waiting.hpp"
#include "index/manifest/current.hpp"
#include "segment/fault_list.hpp"
#include "segment/reader/segment.hpp"

namespace glane {

// Checks segments that were made with the settings of one index.
class SegmentFaults {
 public:
  // in: settings  of the index. Where its dictionary is of another version, the words of segments
  //              are not held against their postings
  explicit SegmentFaults(const Current& settings, StopTest stop = {});

  // Adds what is wrong with a segment. Xapian opens postings only that are as they were written.
  //   out:    whether all is right
  //   cost:   all of it is read, some 40 us a document
  //   errors: Interrupted
  bool look(const Segment& segment, std::uint64_t number, FaultList& faults);

 private:
  bool same_dictionary_;
  FrenchAnalyzer analyzer_;
  StopTest stop_;
};

}  // namespace glane
