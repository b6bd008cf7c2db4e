// What a file is that is no regular one.
#pragma once

#include <sys/types.h>

#include "glane/diagnostic_code.hpp"

namespace glane {

// A named pipe, a socket or a device; DiagnosticCode::none for a regular file.
//   in: mode  st_mode of a file that is no directory
DiagnosticCode special_file_kind(mode_t mode);

}  // namespace glane
