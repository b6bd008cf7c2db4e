// Whether a segment is as it was written and agrees with itself.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "glane/waiting.hpp"
#include "segment/fault_list.hpp"
#include "segment/reader/segment.hpp"

namespace glane {

// A part of a segment as its users know it: "its sites", and what they meet where it is damaged.
struct DamagedPart {
  DiagnosticCode name;
  DiagnosticCode cost;
};

// What is not as it was written, each part once; empty: all is. Of a segment whatever its parts
// are (SegmentTrust::none).
//   errors: Unreadable where a file of the postings cannot be read; Interrupted
//   cost:   a look at every byte of both files, some 10 GB a second
std::vector<DamagedPart> find_damaged_parts(const Segment& segment, const StopTest& stop = {});

// Their names: "its texts".
std::vector<Remark> damaged_parts(const Segment& segment, const StopTest& stop = {});

// The same as sentences for who has to decide what to do.
//   in: name  of its file
void report_damaged_parts(const Segment& segment, const std::string& name, FaultList& faults,
                          const StopTest& stop = {});

// Runs a check of a segment; an error that ends it is a fault.
//   in:     name  of its file
//   errors: Interrupted, std::bad_alloc
void run_segment_check(const Segment& segment, const std::string& name, FaultList& faults,
                       const std::function<void()>& check);

// Everything that can be said of a segment's own file without its postings.
//   in:     name  of its file, for the faults
//   cost:   every text is unpacked
//   errors: Interrupted
void check_segment(const Segment& segment, const std::string& name, FaultList& faults,
                   const StopTest& stop = {});

}  // namespace glane
