// Whether the postings of a segment are those of its words.
#pragma once

#include <string>

#include "french/analyzer.hpp"
#include "glane/waiting.hpp"
#include "segment/fault_list.hpp"
#include "segment/reader/segment.hpp"

namespace glane {

struct PostingCheckContext {
  const std::string& name;  // of the segment's file, for the faults
  FaultList& faults;
  const StopTest& stop;
};

// Every document's terms as the postings have them against those that its token stream gives. The
// files are as they were written (damaged_parts), so that Xapian reads nothing that it stumbles
// over; its own check wants a right to write.
//   in:     analyzer  the front end that the segment was made with
//   errors: Interrupted
//   cost:   a look at every posting and every word; 16 bytes a document, 40 a word
void check_postings(const Segment& segment, FrenchAnalyzer& analyzer,
                    const PostingCheckContext& context);

}  // namespace glane
