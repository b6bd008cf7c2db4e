#include <algorithm>
#include <ctime>
#include <exception>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "index/backup_list.hpp"
#include "index/current.hpp"
#include "index/given_documents.hpp"
#include "index/maintenance/copied_segments.hpp"
#include "index/maintenance/index_replacement.hpp"
#include "index/maintenance/maintenance.hpp"
#include "index/open_segments.hpp"
#include "index/segment_paths.hpp"
#include "index/writer_lock.hpp"
#include "segment/segment_check.hpp"
#include "segment/xapian_errors.hpp"

namespace glane {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void throw_damaged_backup(const std::string& backup, const std::string& what) {
  throw Error(ErrorKind::index, backup + ": the backup is damaged: " + what,
              "take another one, or mend it: `glane check --repair -i BACKUP`");
}

Current checked_backup(const std::string& backup) {
  Current contents = Manifest(backup, Manifest::Access::read).contents();
  for (const LiveSegment& one :
       open_segments(backup, contents.segments, {}, SegmentTrust::structure)) {
    const std::vector<std::string> damaged = damaged_parts(*one.segment);
    if (damaged.empty()) continue;
    throw_damaged_backup(
        backup, one.segment->path() + ": " + damaged.front() + " are not as they were written");
  }
  return contents;
}

// What is replaced may be damaged: that is what backups are for.
std::optional<Current> contents_of(const std::string& directory) {
  try {
    if (!Manifest::exists(directory)) return std::nullopt;
    return Manifest(directory, Manifest::Access::read).contents();
  } catch (const Error&) {
    return std::nullopt;
  }
}

std::uint64_t published_commit(const std::string& directory) {
  try {
    return has_current(directory) ? read_current(directory).commit : 0;
  } catch (const Error&) {
    return 0;
  }
}

void restore_record(const std::string& backup, Manifest& manifest) {
  std::vector<std::string> lost;
  copy_record(Manifest(backup, Manifest::Access::read), manifest, lost);
  if (!lost.empty()) throw_damaged_backup(backup, lost.front());
}

void restore(const std::string& backup, const std::string& directory, Current contents) {
  const std::optional<Current> before = contents_of(directory);
  IndexReplacement replacement(directory, before.value_or(Current()));
  for (CurrentSegment& one : contents.segments) {
    const std::uint64_t number = replacement.next_number();
    copy_segment(backup, one.number, directory, number, CopyKind::apart);
    one.number = number;
  }
  open_segments(directory, contents.segments);
  contents.commit = std::max(contents.commit, published_commit(directory));
  replacement.publish(std::move(contents),
                      before ? ManifestWriting::in_place : ManifestWriting::anew,
                      [&](Manifest& manifest) { restore_record(backup, manifest); });
}

}  // namespace

void restore_index(const std::string& backup, const std::string& directory, double wait_seconds) {
  try {
    Current contents = checked_backup(backup);
    if (fs::exists(directory) && fs::equivalent(backup, directory)) {
      throw Error(ErrorKind::index, directory + ": is the backup itself",
                  "name the index by -i DIR");
    }
    prepare_directory(directory, !Manifest::exists(directory));
    const WriterLock lock(directory, wait_seconds);
    note_backup(directory, {plain_path(backup), std::time(nullptr)});
    restore(backup, directory, std::move(contents));
  } catch (...) {
    rethrow_as_error(directory);
  }
}

}  // namespace glane
