// Whether a segment is as it was written and agrees with itself. Called by the check of an index
// and by a merge, which takes segments over.
#pragma once

#include <string>
#include <vector>

#include "base/waiting.hpp"
#include "segment/fault_list.hpp"
#include "segment/segment.hpp"

namespace glane {

// What is not as it was written, in words: "its texts", "17.glass/postlist.glass"; empty: all is.
//   cost:   a look at every byte of both files, some 10 GB a second
//   errors: Interrupted
std::vector<std::string> damaged_parts(const Segment& segment, const StopTest& stop = {});

// Everything that can be said of a segment's own file without its postings.
//   in:     name  of its file, for the faults
//   cost:   every text is unpacked
//   errors: Interrupted
void check_segment(const Segment& segment, const std::string& name, FaultList& faults,
                   const StopTest& stop = {});

}  // namespace glane
