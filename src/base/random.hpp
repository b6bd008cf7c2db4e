// Numbers that nobody can foretell.
#pragma once

#include <cstdint>
#include <random>

namespace glane {

// errors: std::exception where the system has none
inline std::uint64_t random_number() {
  std::random_device source;
  return std::uint64_t{source()} << 32 | source();
}

}  // namespace glane
