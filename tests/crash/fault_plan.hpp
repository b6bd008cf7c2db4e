// What is to happen to a disk, as the environment says it. A caller names each operation that
// changes the disk before it does it; the operations are numbered from 1 on, over all threads.
// disk_faults.cpp calls this, from the functions that it hides.
//
//   DISK_FAULTS_UNDER   the folder that counts; it exists. Without it nothing is done
//   DISK_FAULTS_COUNT   a file of 8 bytes where the count is kept; it goes on from process to
//                       process and outlives a kill
//   DISK_FAULTS_KILL    "N before", "N midway" or "N after": SIGKILL at operation N; midway, the
//                       first half of a write is done
//   DISK_FAULTS_FAIL    "ERRNO FROM TO CHANCE SEED [PATH]": operations FROM to TO fail so, each
//   with
//                       CHANCE in 1000; of files whose paths begin with PATH alone
//   DISK_FAULTS_LOG     a file that every operation is appended to; the kind of one that failed is
//                       kRefused more
//
// ENOSPC leaves removals alone, and cuts the write that meets it first in half.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace disk_faults {

enum class Kind : std::uint32_t {
  create = 1,
  make_folder,
  write,
  truncate,
  rename,
  unlink,
  remove_folder,
  link,
  sync
};

inline constexpr std::uint32_t kRefused = 100;

struct Operation {
  Kind kind;
  std::string path;  // as `below` gives it
  std::string second_path = {};
  std::uint64_t inode = 0;
  std::uint64_t offset = 0;  // of a write; the new length of a file truncated
  const void* data = nullptr;
  std::size_t bytes = 0;
};

// The path below the folder that counts; empty where it lies elsewhere, or no folder counts.
// The folder itself is ".".
std::string below(const std::string& path);

// Does one operation, or what the plan has for it instead; one at a time.
//   in:  act   does it and returns what the function hidden does; takes how many bytes to write
//        note  completes what the log is told of an operation done
//   out: what `act` returned, or -1 with errno set
ssize_t perform(Operation operation, const std::function<ssize_t(std::size_t)>& act,
                const std::function<void(Operation&)>& note = nullptr);

}  // namespace disk_faults
