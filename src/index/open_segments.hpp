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

//   in:     before  of the same index: what of it is listed still is not opened again
//   errors: std::system_error where a file cannot be opened; Error{index} where it is no segment,
//   or
//           another one than the list says
SegmentSet open_segments(const std::string& directory, const std::vector<CurrentSegment>& listed,
                         const SegmentSet& before = {});

// As a list has an open segment.
CurrentSegment listed_as(const LiveSegment& segment);

}  // namespace glane
