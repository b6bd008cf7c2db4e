// Whether the parts of a segment's files are as they were written, by the hashes of its header.
#pragma once

#include <string>

#include "base/mapped_file.hpp"
#include "segment/format/segment_format.hpp"

namespace glane {

// What must be right of a segment that is opened.
enum class SegmentTrust {
  checked,    // its parts belong together, and the small ones are as they were written
  structure,  // its parts belong together: for who looks at all of them
  none,       // what can be read of it is wanted (a repair)
};

// Of a segment that is open.
struct SegmentParts {
  const std::string& path;  // of its files, but for their endings
  const MappedFile& file;
  const segment_format::Header& header;
};

// The small sections, `iamglass`, and of the other file of its postings its size, where it is not
// small: Xapian stumbles on what is not as it was written, and is not to open what is cut short.
//   errors: Error{index} that names the file, here and below
//   cost:   of a large segment some 60 us
void verify_small_parts(const SegmentParts& parts);

// All sections and both files of the postings. cost: a look at every byte, some 5 GB a second
void verify_large_parts(const SegmentParts& parts);

// Throws where something of its own file was lost when it was read: what was read is not to be
// used. cost: none
void require_not_cut_short(const SegmentParts& parts);

// The same, and where any of its files is now not as long as it was: for the sentence of an error
// that reading has ended with.
void require_whole(const SegmentParts& parts);

}  // namespace glane
