// One folder's entries and what the system says of each, one look at each of them: most of a walk
// is this.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace glane {

// Of the file that a name leads to, links followed.
struct FileFacts {
  int error = 0;  // errno; the rest is then not known
  mode_t mode = 0;
  std::uint64_t bytes = 0;
  std::int64_t mtime = 0;     // seconds since 1970
  std::int64_t mtime_ns = 0;  // nanoseconds since 1970, or the farthest that can be written so
  std::int64_t ctime_ns = 0;  // the same, of the last change of the inode
};

//   in: folder  an open folder that a relative name begins at, or AT_FDCWD
FileFacts facts_of_folder_entry(int folder, const char* name);

struct FolderEntry {
  enum class Kind { file, folder, unknown };

  std::size_t name_at = 0;  // where it stands in FolderEntries::names, "/" at a folder's end
  std::size_t name_bytes = 0;
  Kind kind = Kind::file;        // of what a link leads to
  bool link = false;             // a symbolic one
  FileFacts facts;               // not asked for of a folder
  bool may_be_a_folder = false;  // where its facts could not be read
};

struct FolderEntries {
  std::vector<FolderEntry> entries;  // in byte order of the paths that begin with their names
  std::string names;
  int error = 0;                 // errno of what ended the reading early
  bool is_empty = false;         // no entry at all, not even a hidden one
  bool is_index = false;         // it has the marks of an index, or of a Xapian database
  bool has_ignore_file = false;  // something of this name (ignore_rules.hpp)

  std::string_view name(const FolderEntry& entry) const {
    return std::string_view(names).substr(entry.name_at, entry.name_bytes);
  }
};

// Whether a folder is an index, whose tables are no crawl: it has the marks of Xapian's databases,
// or of the stubs that name them. cost: a look for each mark, however many entries there are
bool is_index(const std::string& folder);

// Reads a folder, hidden entries left out.
//   in: follow  the path itself may be a link
FolderEntries read_folder(const std::string& path, bool follow);

}  // namespace glane
