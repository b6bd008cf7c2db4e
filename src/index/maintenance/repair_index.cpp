#include <algorithm>
#include <chrono>
#include <exception>
#include <filesystem>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/interruption.hpp"
#include "base/parallel.hpp"
#include "glane/error_code.hpp"
#include "glane/maintenance.hpp"
#include "index/files/index_format.hpp"
#include "index/files/writer_lock.hpp"
#include "index/maintenance/index_parts.hpp"
#include "index/maintenance/index_replacement.hpp"
#include "index/maintenance/salvaged_rows.hpp"
#include "index/maintenance/salvaged_segments.hpp"
#include "index/maintenance/salvaged_settings.hpp"
#include "index/maintenance/segment_rebuild.hpp"
#include "index/maintenance/told_faults.hpp"
#include "index/manifest/given_documents.hpp"
#include "index/manifest/suppression_filter.hpp"
#include "index/snapshot/open_segments.hpp"
#include "segment/glass/xapian_errors.hpp"

namespace glane {

namespace {

struct KeptDocuments {
  std::unordered_set<IdHash> kept;
  std::unordered_set<IdHash> doubtful;  // kept, but not as they were written
};

// Segments that are as they were written stay; the others are written anew from the documents that
// can be read. Nothing that is there is removed before all of it is on the disk, and a file of
// which nothing can be read stays.
class Repair {
 public:
  Repair(const std::string& directory, const RebuildOptions& options)
      : directory_(directory), options_(options) {}

  IndexRebuild run() {
    FaultList told;  // by the check
    lists_ = open_lists(directory_, told, options_.waiting);
    for (const Remark& one : told.of(FaultKind::unreadable)) {
      throw Unreadable(ErrorCode::system_unreadable, {said("reason", one)});
    }
    saved_ = salvage_settings(lists_, directory_, lost_);
    IndexReplacement replacement(directory_, saved_.contents, options_.waiting);
    save_all(replacement);
    publish(replacement);
    result_.documents = documents_.kept.size();
    result_.lost = tell_faults(lost_.release(), directory_, result_.diagnostics);
    return result_;
  }

 private:
  void save_all(IndexReplacement& replacement) {
    // Words that another dictionary made, and words without postings of another list, are made
    // anew with it.
    const bool same = saved_.contents.setting(setting::kAnalyzer) == analyzer_version();
    if (!same) set(setting::kStopRowWords, StopWords::without_postings().list());
    const StopWords stop_row_words(saved_.contents.setting(setting::kStopRowWords));
    found_ = salvage_segments(directory_, saved_, {!same, options_.waiting.stop}, lost_);
    SegmentRebuild rebuild(directory_, saved_.contents, stop_row_words, thread_count(options_.jobs),
                           [&] { return replacement.next_number(); });
    const std::vector<RowSet> rows = salvaged_rows(found_, saved_);
    for (std::size_t i = 0; i < found_.segments.size(); ++i) {
      const FoundSegment& one = found_.segments[i];
      result_.bytes_before += one.bytes();
      if (!one.sound) {
        rebuild_rows(one, rows[i], rebuild);
      } else if (!rows[i].empty()) {
        keep(one, rows[i]);
      }
    }
    for (LiveSegment& one : rebuild.finish()) segments_.push_back(std::move(one));
    report_doubtfully_dead();
    for (const std::uint64_t number : found_.unread) replacement.spare(number);
    set(setting::kAnalyzer, analyzer_version());
  }

  void set(std::string_view key, const std::string& value) {
    saved_.contents.settings[std::string(key)] = value;
  }

  void keep(const FoundSegment& one, const RowSet& rows) {
    auto dead = std::make_shared<RowSet>(one.rows());
    for (std::uint32_t row = 0; row < one.rows(); ++row) {
      if (rows.contains(row)) {
        documents_.kept.insert(hash_of_id(one.document_id(row)));
      } else {
        dead->add(row);
      }
    }
    const std::uint32_t dead_count = dead->count();
    segments_.push_back(
        {one.number, one.sound, dead_count > 0 ? std::move(dead) : nullptr, dead_count});
  }

  void rebuild_rows(const FoundSegment& segment, const RowSet& rows, SegmentRebuild& rebuild) {
    const bool all_count = !segment.knows_dead && (segment.is_listed || !saved_.has_list);
    for (std::uint32_t row = 0; row < segment.rows(); ++row) {
      end_if_asked(options_.waiting.stop);
      if (rows.contains(row)) {
        if (auto document = read(segment, row)) rebuild.add(std::move(*document));
      } else if ((all_count || segment.is_live(row)) && !segment.knows_id(row)) {
        report_lost(segment.document_id(row), said("reason", DiagnosticCode::damage_id));
      }
    }
  }

  void report_lost(const std::string& id, const ErrorArgument& reason,
                   FaultKind kind = FaultKind::document) {
    lost_.add(kind, {DiagnosticCode::check_document, {{"id", id}, reason}});
  }

  // A list without a checksum may call a document removed because a bit of it was turned over.
  void report_doubtfully_dead() {
    if (!saved_.has_list || saved_.list_is_certain || saved_.given) return;
    for (const FoundSegment& one : found_.segments) {
      for (std::uint32_t row = 0; row < one.rows(); ++row) {
        if (!one.knows_dead || one.is_live(row) || !one.knows_id(row)) continue;
        const std::string id = one.document_id(row);
        if (documents_.kept.contains(hash_of_id(id))) continue;
        report_lost(id, said("reason", DiagnosticCode::lost_removed));
      }
    }
  }

  // Nothing where it cannot be read, which is told.
  std::optional<Document> read(const FoundSegment& segment, std::uint32_t row) {
    const std::string id = segment.document_id(row);
    try {
      SalvagedDocument saved = segment.document(row);
      const IdHash hash = hash_of_id(id);
      if (!documents_.kept.insert(hash).second) return std::nullopt;
      if (saved.is_doubtful) {
        documents_.doubtful.insert(hash);
        report_lost(id, said("reason", DiagnosticCode::lost_certainty), FaultKind::words);
      }
      return std::move(saved.document);
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception& error) {
      report_lost(id, said("reason", error));
      return std::nullopt;
    }
  }

  void publish(IndexReplacement& replacement) {
    refuse_empty();
    end_if_asked(options_.waiting.stop);
    auto notes = saved_.contents.notes.all();
    std::erase_if(notes, [&](const auto& note) { return !documents_.kept.contains(note.first); });
    saved_.contents.notes = NoteTable(notes);
    saved_.contents.segments.clear();
    for (const LiveSegment& one : segments_) {
      saved_.contents.segments.push_back(is_open_segment_listed_as(one));
      result_.bytes_after += one.segment->bytes();
      result_.removed += one.dead_count;
    }
    if (saved_.manifest_is_whole) lists_.manifest.reset();
    replacement.publish(
        saved_.contents,
        saved_.manifest_is_whole ? ManifestWriting::in_place : ManifestWriting::anew,
        [&](Manifest& manifest) {
          if (lists_.manifest) salvage_record(manifest);
          lists_.manifest.reset();
          mend_record(manifest);
        });
  }

  void salvage_record(Manifest& manifest) {
    std::vector<Remark> lost;
    copy_given_documents(*lists_.manifest, manifest, lost);
    for (Remark& one : lost) lost_.add(FaultKind::record, std::move(one));
  }

  // Pages of documents that are lost, or not as they were written, are to be read again.
  void mend_record(Manifest& manifest) const {
    std::unordered_set<IdHash> left_out;
    for (const std::string& id : read_suppression_filter_list(saved_.contents).ids) {
      left_out.insert(hash_of_id(id));
    }
    given_documents_read_again(manifest, [&](IdHash id) {
      const bool is_lost = !documents_.kept.contains(id) && !left_out.contains(id);
      return is_lost || documents_.doubtful.contains(id);
    });
  }

  // Unless it had none.
  void refuse_empty() const {
    if (!documents_.kept.empty()) return;
    const bool had_none =
        found_.has_all_listed &&
        std::all_of(found_.segments.begin(), found_.segments.end(), [&](const FoundSegment& one) {
          if (!one.is_listed) return saved_.list_is_certain;
          return one.knows_dead && one.dead.count() == one.rows();
        });
    if (had_none) return;
    throw Error(ErrorCode::index_lost, {{"directory", directory_}});
  }

  const std::string& directory_;
  const RebuildOptions& options_;
  IndexRebuild result_;
  FaultList lost_;
  IndexLists lists_;
  SalvagedSettings saved_;
  SalvagedSegments found_;
  KeptDocuments documents_;
  std::vector<LiveSegment> segments_;  // of the mended index
};

}  // namespace

IndexRebuild repair_index(const std::string& directory, const RebuildOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  try {
    std::error_code ignored;
    if (!std::filesystem::is_directory(directory, ignored)) throw_not_an_index(directory);
    {
      FaultList untold;
      open_lists(directory, untold, options.waiting);  // or says that there is none
    }
    const WriterLock lock(directory, options.waiting);
    IndexRebuild result = Repair(directory, options).run();
    result.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return result;
  } catch (...) {
    rethrow_as_error(directory);
  }
}

}  // namespace glane
