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

#include "base/error.hpp"
#include "index/forgotten_filter.hpp"
#include "index/given_documents.hpp"
#include "index/index_format.hpp"
#include "index/maintenance/index_parts.hpp"
#include "index/maintenance/index_replacement.hpp"
#include "index/maintenance/maintenance.hpp"
#include "index/maintenance/saved_rows.hpp"
#include "index/maintenance/saved_settings.hpp"
#include "index/maintenance/segment_faults.hpp"
#include "index/maintenance/segment_rebuild.hpp"
#include "index/open_segments.hpp"
#include "index/settings.hpp"
#include "index/writer_lock.hpp"
#include "segment/digest.hpp"
#include "segment/unpacked_blocks.hpp"
#include "segment/xapian_errors.hpp"

namespace glane {

namespace {

struct KeptDocuments {
  std::unordered_set<IdHash> kept;
  std::unordered_set<IdHash> doubtful;  // kept, but not as they were written
};

// Segments that are as they were written stay; the others are written anew from the documents that
// can be read. Nothing that is there is removed before all of it is on the disk.
class Repair {
 public:
  Repair(const std::string& directory, unsigned threads)
      : directory_(directory), threads_(threads) {}

  IndexRebuild run() {
    FaultList found;
    parts_ = open_parts(directory_, IndexParts::View::writers, found);
    // What else does not open is told by what is lost with it.
    for (const std::string& one : found.of(FaultKind::segment)) {
      lost_.add(FaultKind::segment, one);
    }
    saved_ = save_settings(parts_, lost_);
    for (const LiveSegment& one : parts_.segments) result_.bytes_before += one.segment->bytes();
    Current before = saved_.contents;
    if (parts_.listed) before.segments = *parts_.listed;
    IndexReplacement replacement(directory_, before);
    save_segments(replacement);
    publish(replacement);
    result_.documents = documents_.kept.size();
    result_.lost = lost_.take();
    return result_;
  }

 private:
  void save_segments(IndexReplacement& replacement) {
    // Words that another dictionary made, and words without postings of another list, are made
    // anew with it.
    const bool same = saved_.contents.setting(setting::kAnalyzer) == analyzer_version();
    if (!same) set(setting::kUnposted, StopWords::unposted().list());
    const StopWords unposted(saved_.contents.setting(setting::kUnposted));
    SegmentRebuild rebuild(directory_, saved_.contents, unposted, threads_,
                           [&] { return replacement.next_number(); });
    SegmentFaults faults(saved_.contents);
    const std::vector<RowSet> rows = saved_rows(parts_, saved_);
    for (std::size_t i = 0; i < parts_.segments.size(); ++i) {
      const LiveSegment& one = parts_.segments[i];
      FaultList ignored;  // the check has told them
      if (rows[i].empty()) continue;
      if (same && faults.look(*one.segment, one.number, ignored)) {
        keep(one, rows[i]);
      } else {
        rebuild_rows(*one.segment, rows[i], rebuild);
      }
    }
    for (LiveSegment& one : rebuild.finish()) segments_.push_back(std::move(one));
    set(setting::kAnalyzer, analyzer_version());
  }

  void set(std::string_view key, const std::string& value) {
    saved_.contents.settings[std::string(key)] = value;
  }

  void keep(const LiveSegment& one, const RowSet& rows) {
    auto dead = std::make_shared<RowSet>(one.segment->rows());
    for (std::uint32_t row = 0; row < one.segment->rows(); ++row) {
      if (rows.contains(row)) {
        documents_.kept.insert(hash_of_id(one.segment->id(row)));
      } else {
        dead->add(row);
      }
    }
    const std::uint32_t dead_count = dead->count();
    segments_.push_back(
        {one.number, one.segment, dead_count > 0 ? std::move(dead) : nullptr, dead_count});
  }

  void rebuild_rows(const Segment& segment, const RowSet& rows, SegmentRebuild& rebuild) {
    UnpackedBlocks blocks;
    rows.for_each([&](std::uint32_t row) {
      if (auto document = read(segment, row, blocks)) rebuild.add(std::move(*document));
    });
  }

  // Nothing where it cannot be read, which is told.
  std::optional<Document> read(const Segment& segment, std::uint32_t row, UnpackedBlocks& blocks) {
    const std::string id = segment.id(row);
    const IdHash hash = hash_of_id(id);
    try {
      Document document = segment.document(row, blocks);
      if (digest(document) != segment.digest(row)) {
        const std::vector<std::uint32_t> named = segment.rows_of_hash(hash);
        if (std::find(named.begin(), named.end(), row) == named.end()) {
          throw Error(ErrorKind::index, "its id is damaged");
        }
        documents_.doubtful.insert(hash);
        lost_.add(FaultKind::words, "document '" + id + "': kept, but not as it was written");
      }
      // A damaged id may be another's.
      if (!documents_.kept.insert(hash).second) return std::nullopt;
      return document;
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception& error) {
      lost_.add(FaultKind::document, "document '" + id + "': " + error.what());
      return std::nullopt;
    }
  }

  void publish(IndexReplacement& replacement) {
    refuse_empty();
    auto notes = saved_.contents.notes.all();
    std::erase_if(notes, [&](const auto& note) { return !documents_.kept.contains(note.first); });
    saved_.contents.notes = NoteTable(notes);
    for (const LiveSegment& one : segments_) {
      saved_.contents.segments.push_back(listed_as(one));
      result_.bytes_after += one.segment->bytes();
      result_.removed += one.dead_count;
    }
    if (saved_.manifest_is_whole) parts_.manifest.reset();
    replacement.publish(
        saved_.contents,
        saved_.manifest_is_whole ? ManifestWriting::in_place : ManifestWriting::anew,
        [&](Manifest& manifest) {
          if (parts_.manifest) take_over_record(manifest);
          parts_.manifest.reset();
          mend_record(manifest);
        });
  }

  void take_over_record(Manifest& manifest) {
    std::vector<std::string> lost;
    copy_record(*parts_.manifest, manifest, lost);
    for (std::string& one : lost) lost_.add(FaultKind::record, std::move(one));
  }

  // Pages of documents that are lost, or not as they were written, are to be read again.
  void mend_record(Manifest& manifest) const {
    std::unordered_set<IdHash> left_out;
    for (const std::string& id : read_forgotten(saved_.contents).ids) {
      left_out.insert(hash_of_id(id));
    }
    read_again(manifest, [&](IdHash id) {
      const bool is_lost = !documents_.kept.contains(id) && !left_out.contains(id);
      return is_lost || documents_.doubtful.contains(id);
    });
  }

  void refuse_empty() const {
    if (!documents_.kept.empty()) return;
    const std::uint64_t live = parts_.segments.live_count();
    const bool all_open = parts_.listed && parts_.listed->size() == parts_.segments.size();
    if (live == 0 && all_open) return;
    throw Error(ErrorKind::index, directory_ + ": no document of the index can be read",
                "remove the directory and run `glane index` on the crawl again");
  }

  const std::string& directory_;
  unsigned threads_;
  IndexRebuild result_;
  FaultList lost_;
  IndexParts parts_;
  SavedSettings saved_;
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
      open_parts(directory, IndexParts::View::writers, untold);  // or says that there is none
    }
    const WriterLock lock(directory, options.wait_seconds);
    IndexRebuild result = Repair(directory, threads_for(options.jobs)).run();
    result.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return result;
  } catch (...) {
    rethrow_as_error(directory);
  }
}

}  // namespace glane
