// Files under names that anybody may have used: what is no regular file is not followed or opened.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace glane {

// Whether a regular file bears this name; a link to one does not count.
bool is_plain_file(const std::string& path);

// Whether anything bears this name, a link that leads nowhere included.
bool is_plain_file_name_taken(const std::string& path);

// The first bytes of a regular file, at most so many; nothing where it is none, or cannot be read.
std::string first_bytes_of_plain_file(const std::string& path, std::size_t most);

// All of a regular file.
//   errors: std::system_error: EFBIG where it is longer than `most`, EINVAL where it is no regular
//           file, ELOOP where it is a link
std::string bytes_of_plain_file(const std::string& path, std::size_t most);

// Removes a file, or a folder that is empty; not what a link leads to. Nothing where none is there.
//   errors: std::system_error
void remove_plain_file_name(const std::string& path);

// Copies a regular file to a name that is free, and waits for the disk.
//   errors: std::system_error, naming the file
void copy_plain_file(const std::string& from, const std::string& to);

}  // namespace glane
