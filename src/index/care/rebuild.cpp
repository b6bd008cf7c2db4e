#include "index/care/rebuild.hpp"

#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <thread>
#include <unordered_set>
#include <utility>

#include "base/error.hpp"
#include "base/mapped_file.hpp"
#include "base/parallel.hpp"
#include "french/analyzer.hpp"
#include "index/bulk_builder.hpp"
#include "index/care/rebuild_plan_xapian.hpp"
#include "index/care/rebuilt_metadata_xapian.hpp"
#include "index/commit_lock.hpp"
#include "index/index_folder.hpp"
#include "index/open_xapian.hpp"
#include "index/refresh/document_notes_xapian.hpp"
#include "index/refresh/forgotten_filter.hpp"
#include "index/schema.hpp"
#include "index/segment/segment_part.hpp"
#include "index/segment/unpacked_blocks.hpp"
#include "index/writer_lock.hpp"
#include "index/xapian_errors.hpp"

namespace glane {

namespace {

namespace fs = std::filesystem;

// Of each batch one database is made: as many documents as the bulk build puts into one.
constexpr std::size_t kBatchDocuments = 6000;
constexpr std::size_t kBatchBytes = 6u << 20;
constexpr std::size_t kCacheEntries = 1'000'000;  // as the writer's

struct Batch {
  std::vector<std::vector<Document>> pages;  // one
  BulkBatch built;
};

std::uint64_t bytes_of(const std::string& folder) {
  std::uint64_t bytes = 0;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    const auto size = entry.file_size(ignored);
    if (!ignored) bytes += size;
  }
  return bytes;
}

unsigned threads_for(unsigned jobs) {
  return jobs > 0 ? jobs : std::max(1u, std::thread::hardware_concurrency());
}

class Rebuild {
 public:
  Rebuild(const std::string& directory, RebuildKind kind, unsigned threads)
      : directory_(directory), repairs_(kind == RebuildKind::repair), threads_(threads) {}

  IndexRebuild run() {
    open();
    result_.bytes_before = bytes_of(parts_.generation);
    const std::vector<PlannedRow> rows = plan();
    std::uint64_t all = 0;
    for (const auto& one : parts_.segments) all += one.segment->count();
    const auto bulk = std::make_unique<BulkBuilder>(
        next_generation(directory_), old_metadata_->settings(kCacheEntries), threads_);
    build(rows, *bulk);
    finish(*bulk);
    result_.documents = kept_.size();
    result_.removed = all - std::min<std::uint64_t>(all, kept_.size());
    result_.lost = lost_.take();
    return result_;
  }

 private:
  void open() {
    parts_ = open_parts(current_generation(directory_), lost_);
    try {
      if (parts_.database) check_stored_format(*parts_.database, directory_);
    } catch (const Xapian::Error&) {
      if (!repairs_) throw;
    }
    refuse_losses();
    old_metadata_.emplace(parts_.database ? &*parts_.database : nullptr, lost_);
    filter_ = ForgottenFilter(old_metadata_->forgotten());
    std::vector<std::string> unread;
    if (parts_.database) record_ = CrawlRecord(*parts_.database, unread);
    record_is_whole_ = parts_.database.has_value() && unread.empty();
    for (std::string& one : unread) lost_.add(FaultKind::record, std::move(one));
  }

  // What is lost of an index that is to be compacted is still there as long as nobody touches it.
  void refuse_losses() {
    if (repairs_) return;
    const std::vector<std::string> lost = lost_.take();
    if (lost.empty()) return;
    throw Error(ErrorKind::index, directory_ + ": the index is damaged: " + lost.front(),
                "run `glane check --repair`");
  }

  std::vector<PlannedRow> plan() {
    std::vector<PlannedRow> rows =
        repairs_ ? savable_rows(parts_, record_is_whole_ ? &record_ : nullptr, lost_)
                 : standing_rows(parts_, lost_);
    refuse_losses();
    return rows;
  }

  void build(const std::vector<PlannedRow>& rows, BulkBuilder& bulk) {
    OrderedPipeline<Batch> pipeline(
        threads_,
        [&](Batch& batch, unsigned worker) {
          batch.built = bulk.build(batch.pages, worker);
          batch.pages.clear();
        },
        [&](Batch& batch) { bulk.append(std::move(batch.built)); });
    std::vector<Document> page;
    std::size_t bytes = 0;
    const auto push = [&] {
      if (!page.empty()) pipeline.push({{std::exchange(page, {})}, {}});
      bytes = 0;
    };
    for (const PlannedRow& row : rows) {
      std::optional<Document> document = read(row);
      if (!document) continue;
      bytes += document->text.size();
      page.push_back(std::move(*document));
      if (page.size() >= kBatchDocuments || bytes >= kBatchBytes) push();
    }
    push();
    pipeline.finish();
    blocks_.clear();
    bulk.finish();
  }

  // Nothing where it is not to be kept, or cannot be; the latter is told.
  std::optional<Document> read(const PlannedRow& row) {
    const std::string number = "document number " + std::to_string(row.number());
    std::string id;
    try {
      id = row.segment->id(row.row);
      Document document = row.segment->document(row.row, blocks_);
      if (!row.stands && filter_.leaves_out(document)) return std::nullopt;
      const ShortHash hash = short_hash_of_id(id);
      if (digest(document) != row.segment->digest(row.row)) {
        const std::vector<std::uint32_t> rows = row.segment->rows_of_hash(hash);
        if (std::find(rows.begin(), rows.end(), row.row) == rows.end()) {
          throw Error(ErrorKind::index, "its id is damaged");
        }
        doubtful_.insert(hash);
        lost_.add(FaultKind::words, number + ", '" + id + "': kept, but not as it was written");
        refuse_losses();
      }
      old_metadata_->apply_source(document);
      kept_.insert(hash);
      return document;
    } catch (const std::exception& error) {
      lost_.add(FaultKind::document, number + ", '" + id + "': " + error.what());
      refuse_losses();
      return std::nullopt;
    }
  }

  void finish(BulkBuilder& bulk) {
    if (kept_.empty() && !(parts_.standing && parts_.standing->empty())) {
      throw Error(ErrorKind::index, directory_ + ": no document of the index can be read",
                  "remove the directory and run `glane index` on the crawl again");
    }
    Xapian::WritableDatabase built(bulk.folder(), Xapian::DB_OPEN);
    old_metadata_->copy_to(built, kept_);
    rebuild_record(record_, {kept_, doubtful_, old_metadata_->forgotten().ids, repairs_});
    record_.store_all(built);
    built.commit();
    built.close();
    sync_generation(bulk.folder());
    result_.bytes_after = bytes_of(bulk.folder());
    const CommitLock lock(directory_, CommitLock::Kind::change);
    publish_generation(directory_, bulk.folder());
    bulk.release();
    sync_to_disk(directory_);
    remove_other_generations(directory_);
  }

  const std::string& directory_;
  bool repairs_;
  unsigned threads_;
  IndexRebuild result_;
  FaultList lost_;
  IndexParts parts_;
  std::optional<OldMetadata> old_metadata_;
  ForgottenFilter filter_;
  CrawlRecord record_;
  bool record_is_whole_ = false;
  UnpackedBlocks blocks_;
  std::unordered_set<ShortHash> kept_;
  std::unordered_set<ShortHash> doubtful_;  // of those: to be read again
};

}  // namespace

IndexRebuild rebuild_index(const std::string& directory, RebuildKind kind,
                           const RebuildOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  try {
    current_generation(directory);  // says that there is none
    const WriterLock lock(directory, options.wait_seconds);
    remove_other_generations(directory);  // of one that was cut short
    IndexRebuild result = Rebuild(directory, kind, threads_for(options.jobs)).run();
    result.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return result;
  } catch (...) {
    rethrow_as_error(directory);
  }
}

IndexRebuild compact_index(const std::string& directory, const RebuildOptions& options) {
  return rebuild_index(directory, RebuildKind::compact, options);
}

IndexRebuild repair_index(const std::string& directory, const RebuildOptions& options) {
  return rebuild_index(directory, RebuildKind::repair, options);
}

}  // namespace glane
