// What the system's calls say in errno: as an exception, in words.
#pragma once

#include <cerrno>
#include <string>
#include <system_error>

namespace glane {

[[noreturn]] inline void throw_errno(const std::string& path) {
  throw std::system_error(errno, std::generic_category(), path);
}

// The system's sentence for an errno: "No such file or directory".
inline std::string error_text(int error) {
  return std::generic_category().message(error);
}

}  // namespace glane
