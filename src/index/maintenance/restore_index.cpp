#include <algorithm>
#include <ctime>
#include <exception>
#include <filesystem>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/mapped_file.hpp"
#include "index/backup_list.hpp"
#include "index/current.hpp"
#include "index/given_documents.hpp"
#include "index/index_format.hpp"
#include "index/maintenance/copied_segments.hpp"
#include "index/maintenance/maintenance.hpp"
#include "index/maintenance/manifest_contents.hpp"
#include "index/open_segments.hpp"
#include "index/segment_paths.hpp"
#include "index/writer_lock.hpp"
#include "segment/segment_check.hpp"
#include "segment/xapian_errors.hpp"

namespace glane {

namespace {

namespace fs = std::filesystem;

ManifestContents checked_backup(const std::string& backup) {
  if (!Manifest::exists(backup)) throw_not_an_index(backup);
  ManifestContents contents = read_contents(Manifest(backup, Manifest::Access::read));
  for (const LiveSegment& one : open_segments(backup, contents.segments)) {
    const std::vector<std::string> damaged = damaged_parts(*one.segment);
    if (damaged.empty()) continue;
    throw Error(ErrorKind::index,
                backup + ": the backup is damaged: " + one.segment->path() + ": " +
                    damaged.front() + " are not as they were written",
                "take another one, or mend it: `glane check --repair -i BACKUP`");
  }
  return contents;
}

class Restore {
 public:
  Restore(const std::string& backup, const std::string& directory)
      : backup_(backup), directory_(directory) {
    for (const std::uint64_t number : segment_numbers(directory)) before_.insert(number);
    look_at_old();
  }

  void run(ManifestContents contents) {
    try {
      copy(contents);
      sync_to_disk(directory_);
      contents.commit = std::max(contents.commit, last_commit_);
      write_manifest(directory_, contents,
                     is_whole_ ? ManifestWriting::in_place : ManifestWriting::anew,
                     [this](Manifest& manifest) { copy_record_to(manifest); });
    } catch (...) {
      if (!is_named()) remove_other_segments(directory_, before_);
      throw;
    }
    remove_other_segments(directory_, copied_);
  }

 private:
  // What is replaced may be damaged: that is what backups are for.
  void look_at_old() {
    if (!before_.empty()) last_number_ = *std::max_element(before_.begin(), before_.end());
    try {
      if (has_current(directory_)) last_commit_ = read_current(directory_).commit;
    } catch (const Error&) {
      last_commit_ = 0;
    }
    if (!Manifest::exists(directory_)) return;
    try {
      const ManifestContents old = read_contents(Manifest(directory_, Manifest::Access::read));
      last_commit_ = std::max(last_commit_, old.commit);
      const std::string& next = old.entry(setting::kNextSegment);
      if (!next.empty()) last_number_ = std::max<std::uint64_t>(last_number_, std::stoull(next));
      is_whole_ = true;
    } catch (const std::exception&) {
      is_whole_ = false;
    }
  }

  // Under numbers that nothing has borne, so that readers do not take one for the other.
  void copy(ManifestContents& contents) {
    std::uint64_t next = last_number_ + 1;
    for (CurrentSegment& one : contents.segments) {
      copy_segment(backup_, one.number, directory_, next, CopyKind::apart);
      one.number = next++;
      copied_.insert(one.number);
    }
    open_segments(directory_, contents.segments);
    contents.entries[std::string(setting::kNextSegment)] = std::to_string(next);
  }

  void copy_record_to(Manifest& manifest) const {
    std::vector<std::string> lost;
    copy_record(Manifest(backup_, Manifest::Access::read), manifest, lost);
    if (lost.empty()) return;
    throw Error(ErrorKind::index, backup_ + ": the backup is damaged: " + lost.front(),
                "take another one, or mend it: `glane check --repair -i BACKUP`");
  }

  // Whether the new manifest was committed before something failed.
  bool is_named() const {
    try {
      for (const CurrentSegment& one : Manifest(directory_, Manifest::Access::read).segments()) {
        if (copied_.contains(one.number)) return true;
      }
    } catch (const Error&) {
      return false;
    }
    return false;
  }

  const std::string& backup_;
  const std::string& directory_;
  std::unordered_set<std::uint64_t> before_, copied_;  // numbers of segments
  std::uint64_t last_number_ = 0;
  std::uint64_t last_commit_ = 0;
  bool is_whole_ = false;  // the manifest that is there
};

}  // namespace

void restore_index(const std::string& backup, const std::string& directory, double wait_seconds) {
  try {
    ManifestContents contents = checked_backup(backup);
    if (fs::exists(directory) && fs::equivalent(backup, directory)) {
      throw Error(ErrorKind::index, directory + ": is the backup itself",
                  "name the index by -i DIR");
    }
    prepare_directory(directory, !Manifest::exists(directory));
    const WriterLock lock(directory, wait_seconds);
    note_backup(directory, {plain_path(backup), std::time(nullptr)});
    Restore(backup, directory).run(std::move(contents));
  } catch (...) {
    rethrow_as_error(directory);
  }
}

}  // namespace glane
