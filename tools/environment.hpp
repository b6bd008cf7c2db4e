// Variables of the environment that the program was started in.
#pragma once

#include <cstdlib>
#include <string_view>

namespace glane::cli {

// The value of a variable; empty where it is not set.
inline std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

}  // namespace glane::cli
