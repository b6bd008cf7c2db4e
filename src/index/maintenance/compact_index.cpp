#include <chrono>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/interruption.hpp"
#include "base/parallel.hpp"
#include "glane/error_code.hpp"
#include "glane/maintenance.hpp"
#include "index/files/index_format.hpp"
#include "index/files/owned_files.hpp"
#include "index/files/writer_lock.hpp"
#include "index/maintenance/index_replacement.hpp"
#include "index/maintenance/segment_rebuild.hpp"
#include "index/snapshot/open_segments.hpp"
#include "index/snapshot/published_commit.hpp"
#include "index/snapshot/settings.hpp"
#include "index/snapshot/snapshot.hpp"
#include "index/snapshot/synonym_table.hpp"
#include "index/writer/background_merge.hpp"
#include "index/writer/writer.hpp"
#include "segment/format/digest.hpp"
#include "segment/glass/xapian_errors.hpp"
#include "segment/reader/unpacked_blocks.hpp"
#include "segment/segment_check.hpp"
#include "segment/segment_merge.hpp"

namespace glane {

namespace {

// What is lost of an index that is to be compacted is still there as long as nobody touches it.
[[noreturn]] void refuse_damage(const std::string& directory, const Remark& what) {
  throw Error(ErrorCode::index_damaged_source, {{"path", directory}, said("reason", what)});
}

std::uint64_t bytes_of(const SegmentSet& segments) {
  std::uint64_t bytes = 0;
  for (const LiveSegment& one : segments) bytes += one.segment->bytes();
  return bytes;
}

void merge_whole_index(const std::string& directory, const RebuildOptions& options,
                       IndexRebuild& result) {
  WriterOptions writing;
  writing.waiting = options.waiting;
  IndexWriter writer(directory, writing);
  {
    const auto before = Snapshot::open(directory);
    for (const LiveSegment& one : before->segments()) {
      const std::vector<Remark> damaged = damaged_parts(*one.segment, options.waiting.stop);
      if (damaged.empty()) continue;
      refuse_damage(directory, {DiagnosticCode::cause_file,
                                {{"file", one.segment->path()}, said("reason", damaged.front())}});
    }
    result.documents = before->segments().live_count();
    result.removed = before->segments().dead_count();
    result.bytes_before = bytes_of(before->segments());
  }
  writer.merge_all();
  result.bytes_after = bytes_of(Snapshot::open(directory)->segments());
}

// The live documents, by this version's dictionary. errors: Error{index} where one is damaged
std::vector<LiveSegment> rebuilt(const std::string& directory, const SegmentSet& segments,
                                 SegmentRebuild& rebuild, const StopTest& stop) {
  UnpackedBlocks blocks;
  for (const LiveSegment& one : segments) {
    for (std::uint32_t row = 0; row < one.segment->rows(); ++row) {
      end_if_asked(stop);
      if (!one.is_live(row)) continue;
      Document document = one.segment->document(row, blocks);
      if (digest(document) != one.segment->digest(row)) {
        refuse_damage(directory, {DiagnosticCode::damage_document, {{"id", document.id}}});
      }
      rebuild.add(std::move(document));
    }
  }
  segments.require_not_cut_short();
  return rebuild.finish();
}

// One segment of several, where it can have them all.
void merge(const std::string& directory, std::vector<LiveSegment>& built,
           IndexReplacement& replacement, const StopTest& stop) {
  std::uint64_t rows = 0;
  std::uint64_t strings = 0;
  for (const LiveSegment& one : built) {
    rows += one.segment->rows();
    strings += string_bytes(*one.segment);
  }
  const bool too_much =
      rows > SegmentLimits().rows || strings > std::numeric_limits<std::uint32_t>::max();
  if (built.size() < 2 || too_much) return;
  built = {merge_live(directory, built, replacement.next_number(), stop).segment};
}

// Nothing of what was removed is left in the folder.
void scrub(const std::string& directory, const Waiting& waiting) {
  Manifest manifest(directory, Manifest::Access::write, waiting);
  manifest.scrub();
  remove_leftovers(directory, numbers_of(manifest.segments()));
}

// Makes the index anew by this version's dictionary, in one commit.
void upgrade(const std::string& directory, const RebuildOptions& options, IndexRebuild& result) {
  const WriterLock lock(directory, options.waiting);
  Current contents;
  {
    const Manifest manifest(directory, Manifest::Access::read, options.waiting);
    published_commit(directory, manifest);
    contents = manifest.contents();
  }
  // Each document is held against its digest; nothing else of them is used.
  const SegmentSet segments =
      open_segments(directory, contents.segments, {}, SegmentTrust::structure);
  remove_other_segments(directory, numbers_of(segments));
  result.documents = segments.live_count();
  result.removed = segments.dead_count();
  result.bytes_before = bytes_of(segments);

  IndexReplacement replacement(directory, contents, options.waiting);
  const StopWords stop_row_words = StopWords::without_postings();
  SegmentRebuild rebuild(directory, contents, stop_row_words, thread_count(options.jobs),
                         [&] { return replacement.next_number(); });
  std::vector<LiveSegment> built = rebuilt(directory, segments, rebuild, options.waiting.stop);
  merge(directory, built, replacement, options.waiting.stop);
  end_if_asked(options.waiting.stop);
  result.bytes_after = bytes_of(SegmentSet(built));

  FrenchAnalyzer analyzer = stored_analyzer(contents);
  const auto set = [&](std::string_view key, std::string value) {
    contents.settings[std::string(key)] = std::move(value);
  };
  set(setting::kFormat, std::to_string(kIndexFormat));
  set(setting::kAnalyzer, analyzer_version());
  set(setting::kStopRowWords, stop_row_words.list());
  set(setting::kSynonyms, reclassed_synonym_table(contents.setting(setting::kSynonyms), analyzer));
  contents.segments.clear();
  for (const LiveSegment& one : built) contents.segments.push_back(is_open_segment_listed_as(one));
  replacement.publish(std::move(contents), ManifestWriting::in_place);
  scrub(directory, options.waiting);
}

}  // namespace

IndexRebuild compact_index(const std::string& directory, const RebuildOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  try {
    if (!Manifest::exists(directory)) throw_not_an_index(directory);
    IndexRebuild result;
    if (options.upgrade) {
      upgrade(directory, options, result);
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
