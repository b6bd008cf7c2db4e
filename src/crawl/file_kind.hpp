// What the system says of a file: its kind, and why it cannot be read.
#pragma once

#include <sys/types.h>

#include <string>

namespace glane {

// "a named pipe", "a socket", "a device"; empty for a regular file.
//   in: mode  st_mode of a file that is no directory
std::string special_file_kind(mode_t mode);

// The system's sentence for an errno: "No such file or directory".
std::string error_text(int error);

}  // namespace glane
