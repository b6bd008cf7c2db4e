// Where the files of an index are.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace glane {

// Makes the folder of an index where it is missing.
//   in:     is_new  no index is there: then the folder must have no other files
//   errors: Error{index} where it cannot be one, naming what is there
void prepare_directory(const std::string& directory, bool is_new);

// The number of a segment's file or folder, 1 or more; nothing where the name is not such a one's.
std::optional<std::uint64_t> segment_number(std::string_view name);

// The numbers of the segments whose files are there, whoever made them, ascending.
std::vector<std::uint64_t> segment_numbers(const std::string& directory);

// `number`, or the next one whose files are not there.
std::uint64_t free_number(const std::string& directory, std::uint64_t number);

// Throws Error{index} where the disk of the folder has less room than this.
void require_room(const std::string& directory, std::uint64_t bytes);

}  // namespace glane
