// What the system's calls say in errno, as an exception.
#pragma once

#include <cerrno>
#include <string>
#include <system_error>

namespace glane {

[[noreturn]] inline void throw_errno(const std::string& path) {
  throw std::system_error(errno, std::generic_category(), path);
}

}  // namespace glane
