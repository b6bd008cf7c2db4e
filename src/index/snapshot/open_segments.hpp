// The list of an index's segments -> the segments, opened.
#pragma once

#include <string>
#include <vector>

#include "index/manifest/current.hpp"
#include "index/snapshot/segment_set.hpp"

namespace glane {

//   in:     before  of the same index: what of it is listed still, and is whole, is not opened
//           again
//   errors: std::system_error where a file cannot be opened; Error{index} where it is no segment,
//           another one than the list says, or not what it is to be trusted for
//   cost:   where `checked` files are another user's than the process runs as, all of their bytes
//           are verified
SegmentSet open_segments(const std::string& directory, const std::vector<CurrentSegment>& listed,
                         const SegmentSet& before = {}, SegmentTrust trust = SegmentTrust::checked);

// As a list has an open segment.
CurrentSegment is_open_segment_listed_as(const LiveSegment& segment);

}  // namespace glane
