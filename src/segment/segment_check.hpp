// Whether a segment is as it was written and agrees with itself. Called by the check of an index
// and by the writer that takes a segment over.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/care/fault_list.hpp"
#include "segment/segment.hpp"

namespace glane {

// What is not as it was written, in words: "its texts"; empty: all is.
//   cost: a look at every byte, some 10 GB a second
std::vector<std::string_view> damaged_sections(const Segment& segment);

// Everything that can be said of a segment without the database.
//   in: name  of its file, for the faults
//   cost: every text is unpacked
void check_segment(const Segment& segment, const std::string& name, FaultList& faults);

}  // namespace glane
