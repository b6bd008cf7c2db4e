// Keeps a process alive that reads a mapped file which was cut short beneath it, or whose disk
// fails: zeros stand in the place of what is lost, and the mapping is marked.
#pragma once

#include <cstddef>

namespace glane {

// Whoever touches a page of a mapping that its file no longer has gets SIGBUS, which ends the
// process. The first mapping that is watched installs a handler of that signal. It answers for
// addresses of watched mappings alone; at others, what stood before it is called, or does what it
// would have done. A program that installs a handler of its own later should call what it replaces
// (sigaction's third argument) for addresses that it does not know; else it answers for ours, too.
//
// Thread-safe. cost: none, until a page is lost
class WatchedMapping {
 public:
  // in: begin, bytes  as mmap gave them; to be unmapped only when this is gone
  WatchedMapping(const void* begin, std::size_t bytes);
  ~WatchedMapping();
  WatchedMapping(const WatchedMapping&) = delete;
  WatchedMapping& operator=(const WatchedMapping&) = delete;

  // Whether something of it was lost: from the first page on that was, all of it reads as zeros.
  // What was read before is to be thrown away where this is true afterwards.
  bool has_lost_pages() const;

  struct Slot;

 private:
  Slot* slot_;
};

}  // namespace glane
