// The file `backups` of an index: where copies of it were made. A copy is noted before it is made,
// at the end of the file: it may be there or not.
//
//   a line a copy: seconds since 1970, a space, the absolute path; in it \n stands for a line feed
//   and \\ for a backslash
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace glane {

struct NotedBackup {
  std::string path;
  std::int64_t time = 0;

  bool operator==(const NotedBackup&) const = default;
};

// The file's line of a copy, and the copies that its lines name, each path once, last noted last.
// What is no line of it is passed over.
std::string backup_line(const NotedBackup& backup);
std::vector<NotedBackup> read_backup_lines(std::string_view lines);

// Whether it is such a list; one of nothing is.
bool is_backup_list(const std::string& path);

// Adds a copy to the list of the index in `directory`. Holds no lock: a line is written at once.
//   out: false where it cannot be written, or where somebody else's file has its name
bool note_backup(const std::string& directory, const NotedBackup& backup);

// Empty where there is none. errors: std::system_error where the list cannot be read
std::vector<NotedBackup> noted_backups(const std::string& directory);

}  // namespace glane
