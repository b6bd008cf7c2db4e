#include "index/maintenance/erasure.hpp"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <system_error>
#include <vector>

#include "base/folder.hpp"
#include "base/output_file.hpp"
#include "base/sorted.hpp"
#include "index/files/backup_list.hpp"
#include "index/files/segment_paths.hpp"
#include "index/snapshot/snapshot.hpp"
#include "segment/glass/xapian_errors.hpp"

namespace glane {

namespace {

// What cannot be read may have it.
bool has_any(const std::string& copy, const ErasedRows& erased) {
  try {
    for (const std::uint64_t number : segment_numbers(copy)) {
      if (erased.has_any(Segment(segment_path(copy, number)))) return true;
    }
    return false;
  } catch (const std::exception&) {
    return true;
  }
}

// The copy, and those beside it that were cut short while they were to become it.
std::vector<std::string> copies_at(const std::string& path) {
  const std::filesystem::path whole(path);
  std::vector<std::string> paths;
  std::error_code ignored;
  for (const std::string& name : names_in(whole.parent_path().string(), ignored)) {
    if (!is_temporary_output_name(name, whole.filename().string())) continue;
    paths.push_back((whole.parent_path() / name).string());
  }
  std::sort(paths.begin(), paths.end());
  paths.insert(paths.begin(), path);
  return paths;
}

std::vector<KnownCopy> copies_with(const std::string& directory, const ErasedRows& erased) {
  std::vector<KnownCopy> copies;
  for (const NotedBackup& noted : noted_backups(directory)) {
    for (const std::string& path : copies_at(noted.path)) {
      if (has_any(path, erased)) copies.push_back({path, date_at(noted.time)});
    }
  }
  return copies;
}

}  // namespace

Erasure find_erasure(const std::string& directory, const ErasedRows& erased, const StopTest& stop) {
  try {
    Erasure found;
    const auto snapshot = Snapshot::open(directory);
    for (const LiveSegment& one : snapshot->segments()) {
      const std::vector<std::uint32_t> rows = erased.of(*one.segment);
      if (rows.empty()) continue;
      for (const std::uint32_t row : rows) found.ids.push_back(one.segment->id(row));
      ++found.segments;
      found.bytes += one.segment->bytes();
    }
    sort_unique(found.ids);
    find_remains(snapshot->segments(), erased, found, stop);
    found.copies = copies_with(directory, erased);
    return found;
  } catch (...) {
    rethrow_as_error(directory);
  }
}

}  // namespace glane
