// The list of an index's segments -> the segments, opened.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "index/current.hpp"
#include "index/segment_set.hpp"

namespace glane {

// The files of a segment but for their endings. Numbers alone name files: whatever a list says, it
// does not lead out of the directory.
std::string segment_path(const std::string& directory, std::uint64_t number);

//   in:     before  of the same index: what of it is listed still, and is whole, is not opened
//   again errors: std::system_error where a file cannot be opened; Error{index} where it is no
//   segment,
//           another one than the list says, or not what it is to be trusted for
//   cost:   where `checked` files are another user's than the process runs as, all of their bytes
//           are verified
SegmentSet open_segments(const std::string& directory, const std::vector<CurrentSegment>& listed,
                         const SegmentSet& before = {}, SegmentTrust trust = SegmentTrust::checked);

// As a list has an open segment.
CurrentSegment listed_as(const LiveSegment& segment);

}  // namespace glane
