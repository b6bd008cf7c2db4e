// One writer at a time: a lock on a file of the index's folder, which the system takes off when the
// process ends, however it ends. The file says whose it is.
#pragma once

#include <sys/types.h>

#include <string>

#include "glane/waiting.hpp"

namespace glane {

inline constexpr const char* kWriterLockFile = "writer.lock";

class WriterLock {
 public:
  // Waits for another writer as long as it is told to.
  //   errors: Error{index} naming the other writer's process, or where the file cannot be made;
  //           Interrupted
  WriterLock(const std::string& directory, const Waiting& waiting);
  ~WriterLock();  // in a forked child it leaves the lock to the process that took it
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;

 private:
  void acquire(const std::string& directory, const Waiting& waiting) const;

  int descriptor_ = -1;
  pid_t process_;          // that took it
  bool is_named_ = false;  // the file is one that names its holder, and no stranger's
};

// Whether it is a file that says who holds the lock, or nothing.
bool is_lock_file(const std::string& path);

// The process that writes to an index now; empty: none does, as far as can be seen.
std::string writing_process(const std::string& directory);

}  // namespace glane
