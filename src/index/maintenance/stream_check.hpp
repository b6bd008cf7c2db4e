// Whether what a segment keeps of its words agrees with its token streams.
#pragma once

#include <string>

#include "french/analyzer.hpp"
#include "segment/fault_list.hpp"
#include "segment/segment.hpp"

namespace glane {

// In how many documents each word stands, the rows of words without postings, the classes of words.
//   in:     analyzer  the front end that the segment was made with
//           name      of the segment's file, for the faults
//   cost:   some 4 ns a word of the streams; 20 bytes a word of the list
void check_stream_counts(const Segment& segment, FrenchAnalyzer& analyzer, const std::string& name,
                         FaultList& faults);

}  // namespace glane
