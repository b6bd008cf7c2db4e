#include "index/files/owned_files.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <vector>

#include "base/folder.hpp"
#include "base/output_file.hpp"
#include "base/plain_file.hpp"
#include "glane/error_code.hpp"
#include "index/files/backup_list.hpp"
#include "index/files/index_format.hpp"
#include "index/files/segment_paths.hpp"
#include "index/files/writer_lock.hpp"
#include "segment/builder/segment_removal.hpp"
#include "segment/glass/glass_version_file.hpp"

namespace glane {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 3> kOfSqlite = {"-wal", "-shm", "-journal"};
// What begins a write-ahead file, but for its last bit; and where a database has its
// application's id.
constexpr std::string_view kWriteAheadMark = "\x37\x7F\x06";
constexpr std::string_view kSqliteMark = "SQLite format 3";
constexpr std::size_t kApplicationPlace = 68;
constexpr std::size_t kDatabaseHeadBytes = 100;

std::string path_in(const std::string& directory, std::string_view name) {
  return directory + "/" + std::string(name);
}

// The names, in no order; none where the folder cannot be read.
std::vector<std::string> readable_names_in(const std::string& directory) {
  std::error_code ignored;
  return names_in(directory, ignored);
}

bool is_folder(const std::string& path) {
  std::error_code ignored;
  return fs::is_directory(fs::symlink_status(path, ignored));
}

// Whether nothing has been written to the head of a file: it is empty, or has zeros there, which a
// loss of power leaves where a later part had reached the disk.
bool has_blank_head(const std::string& path) {
  const std::string head = first_bytes_of_plain_file(path, kDatabaseHeadBytes);
  return is_plain_file(path) && head.find_first_not_of('\0') == std::string::npos;
}

bool has_manifest_mark(const std::string& path) {
  const std::string head = first_bytes_of_plain_file(path, kDatabaseHeadBytes);
  if (head.size() < kDatabaseHeadBytes || !head.starts_with(kSqliteMark)) return false;
  std::uint32_t application = 0;
  for (std::size_t i = 0; i < sizeof application; ++i) {
    application = application << 8 | static_cast<unsigned char>(head[kApplicationPlace + i]);
  }
  return application == kManifestMark;
}

bool has_current_mark(const std::string& path) {
  return first_bytes_of_plain_file(path, kCurrentMark.size()) == kCurrentMark;
}

// A name of a manifest's, or of one that is being made, or of what SQLite has beside either.
bool is_of_manifest(std::string_view name) {
  for (const std::string_view ending : kOfSqlite) {
    if (name.ends_with(ending)) name.remove_suffix(ending.size());
  }
  return name == kManifestFile || is_temporary_output_name(name, kManifestFile);
}

// A file that was to take the place of `current`, or of the manifest, with those that SQLite may
// have made beside it.
bool is_unfinished_file(const std::string& directory, std::string_view name) {
  const std::string path = path_in(directory, name);
  if (!is_plain_file(path)) return false;
  if (is_temporary_output_name(name, kCurrentFile)) {
    return has_current_mark(path) || has_blank_head(path);
  }
  if (is_temporary_output_name(name, kManifestFile)) {
    return has_manifest_mark(path) || has_blank_head(path);
  }
  return is_of_manifest(name) && !name.starts_with(std::string(kManifestFile) + "-") &&
         name != kManifestFile;
}

// A file of the manifest that stands in the folder of its own in which it was rebuilt.
bool is_of_rebuilt(const std::string& folder, std::string_view name) {
  const std::string path = path_in(folder, name);
  if (!is_plain_file(path) || !is_of_manifest(name)) return false;
  const bool is_database = name == kManifestFile || is_temporary_output_name(name, kManifestFile);
  return !is_database || has_manifest_mark(path) || has_blank_head(path);
}

bool is_rebuilt_folder(const std::string& directory, std::string_view name) {
  const std::string folder = path_in(directory, name);
  if (!is_temporary_output_name(name, kRebuiltFolder) || !is_folder(folder)) return false;
  const std::vector<std::string> names = readable_names_in(folder);
  return std::all_of(names.begin(), names.end(),
                     [&](const std::string& one) { return is_of_rebuilt(folder, one); });
}

// Of a segment that is being made the file comes first, then its mark.
bool is_of_segment(const std::string& directory, std::string_view name, std::uint64_t number) {
  const std::string path = segment_path(directory, number);
  if (!name.ends_with(".seg")) return is_removable_segment_folder(path);
  return has_segment_mark(path) || has_blank_head(path_in(directory, name));
}

// Calls remove(path) for what nobody needs: a segment by its path without ending, all else by its
// own.
template <typename RemoveSegment, typename Remove>
void for_each_unneeded(const std::string& directory, const std::unordered_set<std::uint64_t>& kept,
                       RemoveSegment remove_files, Remove remove) {
  for (const std::uint64_t number : segment_numbers(directory)) {
    if (!kept.contains(number)) remove_files(segment_path(directory, number));
  }
  for (const std::string& name : readable_names_in(directory)) {
    const std::string path = path_in(directory, name);
    if (is_unfinished_file(directory, name)) remove(path);
    if (!is_rebuilt_folder(directory, name)) continue;
    for (const std::string& one : readable_names_in(path)) remove(path_in(path, one));
    remove(path);
  }
}

}  // namespace

void require_owned_plain_files(const std::string& directory) {
  const std::string manifest = kManifestFile;
  for (const std::string& name : {manifest, manifest + "-wal", manifest + "-shm",
                                  std::string(kCurrentFile), std::string(kWriterLockFile)}) {
    const std::string path = path_in(directory, name);
    if (!is_plain_file_name_taken(path) || is_plain_file(path)) continue;
    throw Error(ErrorCode::index_no_file, {{"path", path}});
  }
}

bool has_index_files(const std::string& directory) {
  if (has_current_mark(path_in(directory, kCurrentFile))) return true;
  const std::vector<std::uint64_t> numbers = segment_numbers(directory);
  return std::any_of(numbers.begin(), numbers.end(), [&](std::uint64_t number) {
    return has_segment_mark(segment_path(directory, number));
  });
}

std::string foreign_file(const std::string& directory) {
  std::vector<std::string> names = readable_names_in(directory);
  std::sort(names.begin(), names.end());
  for (const std::string& name : names) {
    const auto number = segment_number(name);
    const std::string path = path_in(directory, name);
    const bool is_ours = (number && is_of_segment(directory, name, *number)) ||
                         (name == kWriterLockFile && is_lock_file(path)) ||
                         (name == kBackupsFile && is_backup_list(path)) ||
                         (name == kCurrentFile && has_current_mark(path)) ||
                         is_unfinished_file(directory, name) || is_rebuilt_folder(directory, name);
    if (!is_ours) return name;
  }
  return {};
}

void remove_segment(const std::string& directory, std::uint64_t number) {
  try {
    remove_segment_files(segment_path(directory, number));
  } catch (const std::system_error&) {
    // The next writer tries again.
  }
}

void remove_other_segments(const std::string& directory,
                           const std::unordered_set<std::uint64_t>& kept) {
  const auto trying = [](auto remove) {
    return [remove](const std::string& path) {
      try {
        remove(path);
      } catch (const std::system_error&) {
        // The next writer tries again.
      }
    };
  };
  for_each_unneeded(directory, kept, trying(remove_segment_files), trying(remove_plain_file_name));
}

void remove_leftovers(const std::string& directory, const std::unordered_set<std::uint64_t>& kept) {
  for_each_unneeded(directory, kept, remove_segment_files, remove_plain_file_name);
  sync_to_disk(directory);
}

void remove_owned_write_ahead(const std::string& directory) {
  const std::string path = path_in(directory, kManifestFile);
  const std::string log = path + "-wal";
  const std::string head = first_bytes_of_plain_file(log, kWriteAheadMark.size());
  if (is_plain_file_name_taken(log) && !head.empty() && head != kWriteAheadMark) {
    throw Error(ErrorCode::index_stranger, {{"path", log}});
  }
  remove_plain_file_name(log);
  if (is_plain_file(path + "-shm")) remove_plain_file_name(path + "-shm");
}

void remove_own_files(const std::string& folder) {
  std::error_code ignored;
  for (const std::string& name : readable_names_in(folder)) {
    const std::string path = path_in(folder, name);
    if (segment_number(name) && is_folder(path)) {
      for (const char* file : {kGlassVersionFile, kGlassPostingsFile}) {
        fs::remove(path_in(path, file), ignored);
      }
    }
    const bool is_ours = segment_number(name) || name == kCurrentFile || is_of_manifest(name) ||
                         is_temporary_output_name(name, kCurrentFile) ||
                         (name == kWriterLockFile && is_lock_file(path));
    if (is_ours) fs::remove(path, ignored);
  }
}

void remove_own_folder(const std::string& folder) {
  remove_own_files(folder);
  std::error_code ignored;
  fs::remove(folder, ignored);
}

}  // namespace glane
