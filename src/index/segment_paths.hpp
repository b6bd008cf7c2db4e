// Where the files of an index are, and which of them nobody needs.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

namespace glane {

// Makes the folder of an index where it is missing.
//   in:     is_new  no index is there: then the folder must have no other files
//   errors: Error{index} where it cannot be one
void prepare_directory(const std::string& directory, bool is_new);

// The numbers of the segments whose files are there, named by somebody or not, ascending.
std::vector<std::uint64_t> segment_numbers(const std::string& directory);

void remove_segment(const std::string& directory, std::uint64_t number);

// Removes the segments whose numbers are not among those kept, and what a crash left half written.
// Files that are no segments of glane's stay.
void remove_other_segments(const std::string& directory,
                           const std::unordered_set<std::uint64_t>& kept);

// The same, and what is left of a manifest or of `current` that was being written when a crash cut
// it short. Removed means removed: the names are gone from the disk, too.
//   errors: std::system_error
void remove_leftovers(const std::string& directory, const std::unordered_set<std::uint64_t>& kept);

// Throws Error{index} where the disk of the folder has less room than this.
void require_room(const std::string& directory, std::uint64_t bytes);

}  // namespace glane
