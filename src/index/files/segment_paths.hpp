// Where the files of segments are.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace glane {

// The files of a segment but for their endings. Numbers alone name files: whatever a list says, it
// does not lead out of the directory.
std::string segment_path(const std::string& directory, std::uint64_t number);

// The number of a segment's file or folder, 1 or more; nothing where the name is not such a one's.
std::optional<std::uint64_t> segment_number(std::string_view name);

// The numbers of the segments whose files are there, whoever made them, ascending.
std::vector<std::uint64_t> segment_numbers(const std::string& directory);

// `number`, or the next one whose files are not there.
std::uint64_t free_number(const std::string& directory, std::uint64_t number);

// Throws Error{index} where the disk of the folder has less room than this.
void require_room_for_segment(const std::string& directory, std::uint64_t bytes);

}  // namespace glane
