// What keeps a copy of an index consistent while a writer works: a commit of Xapian's overwrites
// nothing that the commit before it uses, so the files may be copied until the next one ends.
// Whoever ends one, or replaces or removes files, holds the lock alone; who copies shares it, and
// a reader that was too slow for the writers again and again. Called by the writer, by backups, by
// the check, and by readers at last.
#pragma once

#include <string>

namespace glane {

inline constexpr const char* kCommitLockFile = "commit.lock";

class CommitLock {
 public:
  enum class Kind { change, copy };

  // Waits until it is free. Where a copy cannot make the file, in a folder that nobody may write
  // to, there is nothing to wait for.
  //   errors: Error{index} where the file cannot be made, or locked
  CommitLock(const std::string& directory, Kind kind);
  ~CommitLock();
  CommitLock(const CommitLock&) = delete;
  CommitLock& operator=(const CommitLock&) = delete;

 private:
  int descriptor_ = -1;
};

}  // namespace glane
