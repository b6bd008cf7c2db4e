// What a file is that is no regular one.
#pragma once

#include <sys/types.h>

#include <string>

namespace glane {

// "a named pipe", "a socket", "a device"; empty for a regular file.
//   in: mode  st_mode of a file that is no directory
std::string special_file_kind(mode_t mode);

}  // namespace glane
