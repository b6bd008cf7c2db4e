// Removal of a segment's files: only of what this program has written.
#pragma once

#include <string>

namespace glane {

// Whether `path`.seg is a file of glane's: a regular one that begins with the mark of a segment
// (segment_format.hpp), whole or not.
bool has_segment_mark(const std::string& path);

// Whether `path`.glass is a folder of glane's: it has no files but those of a segment's postings,
// and a file of a segment is beside it.
bool is_removable_segment_folder(const std::string& path);

// Removes `path`.glass and `path`.seg where they are glane's. The file goes last: as long as there
// is a folder it bears the mark for both, however this is cut short. A folder in which somebody
// else has put something stays, with all that is in it.
//   errors: std::system_error where a file that may be removed cannot be
void remove_segment_files(const std::string& path);

}  // namespace glane
