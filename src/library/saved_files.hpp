// The files of a saved search: what is asked, which documents were found by it, and a lock for who
// asks.
//
//   NAME.search  JSON: {"query": "...", "options": [["author", "Louise Jean"], ...]}
//   NAME.seen    "glane seen 1\n", then the hashes of ids (id_hash.hpp), ascending, eight bytes
//                each, the lowest first
//   NAME.lock    empty; flock(2)
#pragma once

#include <sys/types.h>
#include <cstdint>
#include <optional>

#include <string>
#include <string_view>
#include <vector>

#include "glane/waiting.hpp"

namespace glane {

inline constexpr std::string_view kSearchEnding = ".search";

// errors, of all: Error{index} naming the file
class SavedFiles {
 public:
  // errors: Error{usage} for a name that cannot be one
  SavedFiles(const std::string& folder, const std::string& name);

  const std::string& name() const { return name_; }
  std::string search_path() const { return beginning_ + std::string(kSearchEnding); }
  std::string lock_path() const { return beginning_ + ".lock"; }

  std::optional<std::string> read_search() const;  // nothing where it is not there
  void write_search(const std::string& bytes) const;

  std::vector<std::uint64_t> read_seen() const;
  void write_seen(const std::vector<std::uint64_t>& hashes) const;

  void make_folder() const;
  void remove() const;

 private:
  std::string seen_path() const { return beginning_ + ".seen"; }

  std::string folder_;
  std::string name_;
  std::string beginning_;  // of paths
};

// While it lives no other process, and no other lock of this one, asks for the search.
class SavedLock {
 public:
  // Makes the folder where there is none.
  //   errors: Error{index} where another one has it, after the wait; Interrupted
  SavedLock(const SavedFiles& files, const Waiting& waiting);
  ~SavedLock();
  SavedLock(const SavedLock&) = delete;
  SavedLock& operator=(const SavedLock&) = delete;

  pid_t process() const { return process_; }

 private:
  int descriptor_ = -1;
  pid_t process_;  // that took it
};

}  // namespace glane
