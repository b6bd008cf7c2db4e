// Which files of an index's folder are glane's, and the removal of those that nobody needs. All
// that removes anything of an index does it here: by a name, a mark in the file itself, and a list
// of what is needed. Files that somebody else has put there stay, links are not followed, and
// nothing stops at them.
//
// Wants, where it removes, the WriterLock or a folder that nobody else has; and a list of segments
// that was read of the manifest: where that cannot be read, nothing is removed.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>

namespace glane {

// Throws Error{index} where a name that a file of an index must have is borne by something else
// there: a link, a folder, a pipe.
void require_owned_plain_files(const std::string& directory);

// Whether there are files that glane alone writes, though a manifest be missing: a segment, or what
// readers are told.
bool has_index_files(const std::string& directory);

// The name of a file that is none of an index that is being made; empty where there is none.
std::string foreign_file(const std::string& directory);

// Removes a segment; what cannot be removed is left to the next writer.
void remove_segment(const std::string& directory, std::uint64_t number);

// Removes the segments whose numbers are not among those kept, and what a crash left half written;
// what cannot be removed is left to the next writer.
void remove_other_segments(const std::string& directory,
                           const std::unordered_set<std::uint64_t>& kept);

// The same. Removed means removed: the names are gone from the disk, too.
//   errors: std::system_error
void remove_leftovers(const std::string& directory, const std::unordered_set<std::uint64_t>& kept);

// Removes the write-ahead file of a manifest that another one takes the place of.
//   errors: Error{index} where the file is not SQLite's; std::system_error
void remove_owned_write_ahead(const std::string& directory);

// Removes the files of an index that this process has made, whatever is left of them. Where
// something else is there, that stays.
void remove_own_files(const std::string& folder);

// Removes a folder that this process has made, with the files of an index in it, whatever is left
// of them. Where something else is there, that and the folder stay.
void remove_own_folder(const std::string& folder);

}  // namespace glane
