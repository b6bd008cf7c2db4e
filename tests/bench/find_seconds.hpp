// What the walks of glane are held against: a `find` that looks at the same files.
#pragma once

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>

#include "measure.hpp"

namespace glane::bench {

// CPU seconds of `find FOLDER -printf '%s %T@\n'`; negative where it does not run.
inline double find_seconds(const std::string& folder) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  std::string words[] = {"find", folder, "-printf", "%s %T@\\n"};
  char* arguments[] = {words[0].data(), words[1].data(), words[2].data(), words[3].data(), nullptr};
  const double start = cpu_seconds(RUSAGE_CHILDREN);
  pid_t child = 0;
  int status = 0;
  const bool done = ::posix_spawnp(&child, "find", &actions, nullptr, arguments, environ) == 0 &&
                    ::waitpid(child, &status, 0) == child && status == 0;
  posix_spawn_file_actions_destroy(&actions);
  return done ? cpu_seconds(RUSAGE_CHILDREN) - start : -1;
}

}  // namespace glane::bench
