// Where the files of an index are, and which of them nobody needs.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>

namespace glane {

// Makes the folder of an index where it is missing.
//   in:     is_new  no index is there: then the folder must have no other files
//   errors: Error{index} where it cannot be one
void prepare_directory(const std::string& directory, bool is_new);

void remove_segment(const std::string& directory, std::uint64_t number);

// Removes the segments whose numbers are not among those kept, and what a crash left half written.
// Files that are no segments of glane's stay.
void remove_other_segments(const std::string& directory,
                           const std::unordered_set<std::uint64_t>& kept);

// Throws Error{index} where the disk of the folder has less room than this.
void require_room(const std::string& directory, std::uint64_t bytes);

}  // namespace glane
