#include <algorithm>
#include <ctime>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/interruption.hpp"
#include "glane/error_code.hpp"
#include "glane/maintenance.hpp"
#include "index/files/backup_list.hpp"
#include "index/files/owned_files.hpp"
#include "index/files/writer_lock.hpp"
#include "index/maintenance/copied_segments.hpp"
#include "index/maintenance/erased_rows.hpp"
#include "index/maintenance/index_replacement.hpp"
#include "index/manifest/current.hpp"
#include "index/manifest/given_documents.hpp"
#include "index/manifest/index_folder.hpp"
#include "index/manifest/suppression_filter.hpp"
#include "index/snapshot/open_segments.hpp"
#include "index/writer/background_merge.hpp"
#include "segment/glass/xapian_errors.hpp"

namespace glane {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void throw_damaged_backup(const std::string& backup, const Remark& what) {
  throw Error(ErrorCode::backup_damaged, {{"path", backup}, said("reason", what)});
}

struct Backup {
  std::string path;  // where it lies, whatever links lead there
  Current contents;
  SegmentSet segments;
};

// `current` bears a hash, and the manifest does not.
void check_current(const std::string& path, const Current& written) {
  const Current published = read_current(path);
  if (published.commit > written.commit) {
    throw_damaged_backup(path, kOlderManifest);
  }
  const bool is_same =
      published.segments == written.segments && published.notes.bytes() == written.notes.bytes() &&
      std::all_of(published.settings.begin(), published.settings.end(),
                  [&](const auto& one) { return written.setting(one.first) == one.second; });
  if (published.commit == written.commit && !is_same) {
    throw_damaged_backup(path, DiagnosticCode::damage_disagreement);
  }
}

// What a backup says comes from a stranger: all of it is looked at before anything is
// written.
Backup checked_backup(const std::string& path, const Waiting& waiting) {
  if (!Manifest::exists(path)) throw_not_an_index(path);
  require_copyable_segments(path);
  Backup backup;
  backup.path = fs::canonical(path).string();
  {
    const Manifest manifest(path, Manifest::Access::read, waiting);
    const std::string fault = manifest.fault();
    if (!fault.empty())
      throw_damaged_backup(path, {DiagnosticCode::damage_manifest, {{"reason", fault}}});
    backup.contents = manifest.contents();
  }
  check_current(path, backup.contents);
  backup.segments = open_segments(path, backup.contents.segments, {}, SegmentTrust::structure);
  if (const auto damage = damage_of(backup.segments, waiting.stop))
    throw_damaged_backup(path, *damage);
  return backup;
}

// What is replaced may be damaged: that is what backups are for.
std::optional<Current> written_contents(const std::string& directory, const Waiting& waiting) {
  try {
    if (!Manifest::exists(directory)) return std::nullopt;
    return Manifest(directory, Manifest::Access::read, waiting).contents();
  } catch (const Unreadable&) {
    throw;
  } catch (const Interrupted&) {
    throw;
  } catch (const Error&) {
    return std::nullopt;
  }
}

std::optional<Current> published_contents(const std::string& directory) {
  try {
    if (!has_current(directory)) return std::nullopt;
    return read_current(directory);
  } catch (const Error&) {
    return std::nullopt;
  }
}

SuppressionList both(SuppressionList one, const SuppressionList& other) {
  one.ids.insert(one.ids.end(), other.ids.begin(), other.ids.end());
  one.authors.insert(one.authors.end(), other.authors.begin(), other.authors.end());
  return one;
}

class Restore {
 public:
  Restore(const Backup& backup, const std::string& directory, const RestoreOptions& options)
      : backup_(backup),
        directory_(directory),
        waiting_(options.waiting),
        contents_(backup.contents),
        written_(written_contents(directory, options.waiting)),
        published_(published_contents(directory)) {
    const std::uint64_t seen = published_ ? published_->commit : 0;
    contents_.commit = std::max(contents_.commit, seen);
    if (options.unforget) return;
    const bool is_behind = !written_ || written_->commit < seen;
    if (written_) suppressed_ = read_suppression_filter_list(*written_);
    if (is_behind && published_)
      suppressed_ = both(suppressed_, read_suppression_filter_list(*published_));
    result_.knows_suppression_list = written_ || published_ || !has_index_files(directory);
    store_suppression_list(contents_, both(read_suppression_filter_list(contents_), suppressed_));
  }

  IndexRestore run() {
    IndexReplacement replacement(directory_, written_.value_or(Current()), waiting_);
    contents_.segments.clear();
    const ErasedRows suppressed(suppressed_);
    for (const LiveSegment& one : backup_.segments) {
      end_if_asked(waiting_.stop);
      const std::vector<std::uint32_t> rows = suppressed.of(*one.segment);
      if (rows.empty()) {
        copy(one, replacement.next_number());
      } else {
        leave_out(one, rows, replacement);
      }
    }
    remove_notes();
    result_.documents = open_segments(directory_, contents_.segments).live_count();
    end_if_asked(waiting_.stop);
    replacement.publish(std::move(contents_),
                        written_ ? ManifestWriting::in_place : ManifestWriting::anew,
                        [&](Manifest& manifest) { restore_record(manifest); });
    return result_;
  }

 private:
  void copy(const LiveSegment& one, std::uint64_t number) {
    copy_segment(backup_.path, one.number, directory_, number, CopyKind::apart);
    CurrentSegment listed = is_open_segment_listed_as(one);
    listed.number = number;
    contents_.segments.push_back(std::move(listed));
  }

  // Writes a segment without these rows and those that are dead. Nothing of it where none is left.
  void leave_out(const LiveSegment& one, const std::vector<std::uint32_t>& rows,
                 IndexReplacement& replacement) {
    auto dead = std::make_shared<RowSet>(one.dead ? *one.dead : RowSet(one.segment->rows()));
    for (const std::uint32_t row : rows) {
      if (!dead->add(row)) continue;
      ++result_.kept_out;
      left_out_.push_back(hash_of_id(one.segment->id(row)));
    }
    const std::uint32_t count = dead->count();
    if (count == one.segment->rows()) return;
    const LiveSegment left{one.number, one.segment, std::move(dead), count};
    const std::uint64_t number = replacement.next_number();
    contents_.segments.push_back(
        is_open_segment_listed_as(merge_live(directory_, {left}, number, waiting_.stop).segment));
  }

  void remove_notes() {
    if (left_out_.empty()) return;
    auto notes = contents_.notes.all();
    for (const IdHash id : left_out_) notes.erase(id);
    contents_.notes = NoteTable(notes);
  }

  void restore_record(Manifest& manifest) const {
    std::vector<Remark> lost;
    copy_given_documents(Manifest(backup_.path, Manifest::Access::read), manifest, lost);
    if (!lost.empty()) throw_damaged_backup(backup_.path, lost.front());
  }

  const Backup& backup_;
  const std::string& directory_;
  const Waiting& waiting_;
  Current contents_;  // that the index is to have
  std::optional<Current> written_, published_;
  SuppressionList suppressed_;  // by the index, before
  std::vector<IdHash> left_out_;
  IndexRestore result_;
};

}  // namespace

IndexRestore restore_index(const std::string& backup, const std::string& directory,
                           const RestoreOptions& options) {
  try {
    const Backup checked = checked_backup(backup, options.waiting);
    if (fs::exists(directory) && fs::equivalent(backup, directory)) {
      throw Error(ErrorCode::backup_same, {{"directory", directory}});
    }
    const bool is_index =
        written_contents(directory, options.waiting) || has_index_files(directory);
    prepare_directory(directory, !is_index);
    const WriterLock lock(directory, options.waiting);
    note_backup(directory, {path_of_copied_index(backup), std::time(nullptr)});
    return Restore(checked, directory, options).run();
  } catch (...) {
    rethrow_as_error(directory);
  }
}

}  // namespace glane
