#include <chrono>
#include <limits>
#include <memory>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/mapped_file.hpp"
#include "index/index_format.hpp"
#include "index/maintenance/maintenance.hpp"
#include "index/maintenance/segment_rebuild.hpp"
#include "index/open_segments.hpp"
#include "index/segment_paths.hpp"
#include "index/settings.hpp"
#include "index/snapshot.hpp"
#include "index/synonym_table.hpp"
#include "index/writer.hpp"
#include "index/writer_lock.hpp"
#include "segment/digest.hpp"
#include "segment/segment_check.hpp"
#include "segment/segment_merge.hpp"
#include "segment/unpacked_blocks.hpp"
#include "segment/xapian_errors.hpp"

namespace glane {

namespace {

// What is lost of an index that is to be compacted is still there as long as nobody touches it.
[[noreturn]] void refuse_damage(const std::string& directory, const std::string& what) {
  throw Error(ErrorKind::index, directory + ": the index is damaged: " + what,
              "run `glane check --repair`");
}

std::uint64_t bytes_of(const SegmentSet& segments) {
  std::uint64_t bytes = 0;
  for (const LiveSegment& one : segments) bytes += one.segment->bytes();
  return bytes;
}

void merge_whole_index(const std::string& directory, const RebuildOptions& options,
                       IndexRebuild& result) {
  WriterOptions writing;
  writing.wait_seconds = options.wait_seconds;
  IndexWriter writer(directory, writing);
  {
    const auto before = Snapshot::open(directory);
    for (const LiveSegment& one : before->segments()) {
      const std::vector<std::string> damaged = damaged_parts(*one.segment);
      if (!damaged.empty()) refuse_damage(directory, one.segment->path() + ": " + damaged.front());
    }
    result.documents = before->segments().live_count();
    result.removed = before->segments().dead_count();
    result.bytes_before = bytes_of(before->segments());
  }
  writer.merge_all();
  result.bytes_after = bytes_of(Snapshot::open(directory)->segments());
}

// Makes the index anew by this version's dictionary, in one commit.
class Upgrade {
 public:
  Upgrade(const std::string& directory, const RebuildOptions& options)
      : directory_(directory),
        threads_(threads_for(options.jobs)),
        lock_(directory, options.wait_seconds),
        manifest_(directory, Manifest::Access::write),
        before_(read_contents(manifest_)),
        segments_(open_segments(directory, before_.segments)) {
    const std::string& next = before_.entry(setting::kNextSegment);
    if (!next.empty()) next_number_ = std::stoull(next);
    for (const LiveSegment& one : segments_) old_.insert(one.number);
  }

  void run(IndexRebuild& result) {
    remove_other_segments(directory_, old_);
    result.documents = segments_.live_count();
    result.removed = segments_.dead_count();
    result.bytes_before = bytes_of(segments_);
    try {
      std::vector<LiveSegment> built = rebuild();
      merge(built);
      result.bytes_after = bytes_of(SegmentSet(built));
      sync_to_disk(directory_);
      commit(built);
    } catch (...) {
      if (!committed_) remove_other_segments(directory_, old_);
      throw;
    }
  }

 private:
  std::vector<LiveSegment> rebuild() {
    SegmentRebuild rebuild(directory_, before_, unposted_, threads_,
                           [this] { return next_number_++; });
    UnpackedBlocks blocks;
    for (const LiveSegment& one : segments_) {
      for (std::uint32_t row = 0; row < one.segment->rows(); ++row) {
        if (!one.is_live(row)) continue;
        Document document = one.segment->document(row, blocks);
        if (digest(document) != one.segment->digest(row)) {
          refuse_damage(directory_, "document '" + document.id + "' is not as it was written");
        }
        rebuild.add(std::move(document));
      }
    }
    return rebuild.finish();
  }

  void merge(std::vector<LiveSegment>& built) {
    std::vector<MergedSegment> sources;
    std::uint64_t rows = 0;
    std::uint64_t strings = 0;
    for (const LiveSegment& one : built) {
      sources.push_back({one.segment, nullptr});
      rows += one.segment->rows();
      strings += string_bytes(*one.segment);
    }
    const bool too_much =
        rows > SegmentLimits().rows || strings > std::numeric_limits<std::uint32_t>::max();
    if (sources.size() < 2 || too_much) return;
    const std::uint64_t number = next_number_++;
    const std::string path = segment_path(directory_, number);
    merge_segments(sources, map_rows(sources), path);
    built = {{number, std::make_shared<const Segment>(path), nullptr, 0}};
  }

  void commit(const std::vector<LiveSegment>& built) {
    FrenchAnalyzer analyzer = stored_analyzer(manifest_);
    ManifestContents after = before_;
    after.entries[std::string(setting::kAnalyzer)] = analyzer_version();
    after.entries[std::string(setting::kUnposted)] = unposted_.list();
    after.entries[std::string(setting::kSynonyms)] =
        reclassed_synonyms(before_.entry(setting::kSynonyms), analyzer);
    after.entries[std::string(setting::kNextSegment)] = std::to_string(next_number_);
    after.segments.clear();
    std::unordered_set<std::uint64_t> kept;
    for (const LiveSegment& one : built) {
      after.segments.push_back({one.number, one.segment->id(), one.segment->rows(), ""});
      kept.insert(one.number);
    }
    store_contents(manifest_, after);
    manifest_.commit();
    committed_ = true;
    publish_current(directory_, manifest_.current());
    manifest_.scrub();
    remove_leftovers(directory_, kept);
  }

  const std::string& directory_;
  unsigned threads_;
  WriterLock lock_;
  Manifest manifest_;
  ManifestContents before_;
  SegmentSet segments_;
  StopWords unposted_ = StopWords::unposted();
  std::uint64_t next_number_ = 1;
  std::unordered_set<std::uint64_t> old_;
  bool committed_ = false;
};

}  // namespace

IndexRebuild compact_index(const std::string& directory, const RebuildOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  try {
    if (!Manifest::exists(directory)) throw_not_an_index(directory);
    IndexRebuild result;
    if (options.upgrade) {
      Upgrade(directory, options).run(result);
    } else {
      merge_whole_index(directory, options, result);
    }
    result.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return result;
  } catch (...) {
    rethrow_as_error(directory);
  }
}

}  // namespace glane
