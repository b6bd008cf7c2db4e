// How much a test that tries at random tries.
#pragma once

#include <cstdlib>

namespace glane::test {

// As many as the environment variable says, where somebody wants more than the test needs.
inline int how_many(const char* variable, int usual) {
  const char* more = std::getenv(variable);
  return more != nullptr ? std::atoi(more) : usual;
}

}  // namespace glane::test
