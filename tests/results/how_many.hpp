// How much a test that tries at random tries.
#pragma once

#include <cstdlib>
#include <random>

namespace glane::test {

// As many as the environment variable says, where somebody wants more than the test needs.
inline int how_many(const char* variable, int usual) {
  const char* more = std::getenv(variable);
  return more != nullptr ? std::atoi(more) : usual;
}

// Another in each run, unless GLANE_SEED says which: that of a run that failed.
inline unsigned seed_of_run() {
  const char* given = std::getenv("GLANE_SEED");
  return given != nullptr ? static_cast<unsigned>(std::strtoul(given, nullptr, 10))
                          : std::random_device{}();
}

}  // namespace glane::test
