#include <xxhash.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

#include "base/parallel.hpp"
#include "base/remark.hpp"
#include "glane/error_code.hpp"
#include "glane/glane.hpp"
#include "glane/index.hpp"
#include "glane/ingest.hpp"
#include "index/files/owned_files.hpp"
#include "index/manifest/manifest.hpp"
#include "index/manifest/suppression_filter.hpp"
#include "index/writer/writer.hpp"
#include "ingest/index_crawl.hpp"
#include "ingest/memory_budget.hpp"
#include "ingest/preview.hpp"
#include "library/list_file.hpp"
#include "library/path_options.hpp"
#include "library/rules_folder.hpp"
#include "query/ranking_settings.hpp"

namespace glane {

namespace {

// Another where pages come to be read otherwise without a new version: then all are read again.
constexpr std::string_view kReading = " 2";

// Of all that the documents of a page depend on but the page: this version and the options.
std::uint64_t fingerprint_of(const PathOptions& options, const SiteRules& rules) {
  std::string all(version());
  all += kReading;
  for (const std::string& language : options.languages) (all += '\0') += language;
  ((all += '\0') += options.base_url) += '\0';
  return XXH3_64bits_withSeed(all.data(), all.size(), rules.fingerprint());
}

[[noreturn]] void throw_nothing_read() {
  throw Error(ErrorCode::input_none);
}

// What a run and a dry run share.
class IndexRun {
 public:
  IndexRun(const std::string& directory, const IndexOptions& options)
      : directory_(directory),
        options_(options),
        report_(options.report),
        rules_(load_rules_folder(options.paths.rules)),
        threads_(thread_count(options.jobs)),
        budget_(memory_budget(options.memory_mb, threads_)) {}

  WriterOptions writer_options(const UserLists& lists) const {
    WriterOptions writer;
    writer.lists = lists;
    writer.threads = threads_;
    writer.memory_bytes = budget_.writer_bytes;
    writer.cache_entries = budget_.cache_entries;
    writer.waiting = options_.waiting;
    writer.on_failed_merge = [this](const std::exception& why) {
      if (!report_) return;
      report_(diagnostic_of({DiagnosticCode::merge_failed, {said("reason", why)}},
                            Severity::doubtful, {directory_}));
    };
    writer.commit_documents = options_.commit_documents;
    return writer;
  }

  // Looks at what there is. To be called when nobody else writes to the index.
  void list(const std::vector<std::string>& paths) {
    WalkOptions walk = path_walk_options(options_.paths);
    walk.one_of_a_name = true;
    listing_ = walk_crawl(paths, walk, [this](const Diagnostic& found) {
      if (found.severity == Severity::failed) ++failed_;
      if (found.severity == Severity::skipped) ++skipped_;
      if (report_) report_(found);
    });
  }

  void index(const std::vector<std::string>& paths, const IndexTarget& target,
             const SuppressionList& suppressed) {
    list(paths);
    const SuppressionFilter filter(suppressed);
    IndexCrawlOptions crawl;
    crawl.refresh = {options_.mirror,
                     options_.keep_missing,
                     options_.prune,
                     options_.check_content,
                     fingerprint_of(options_.paths, rules_),
                     path_walk_options(options_.paths)};
    crawl.reader = reader_options(filter, crawl.refresh.fingerprint);
    crawl.report = report_;
    crawl.progress = options_.progress;
    done_ = index_crawl(target, listing_, crawl);
  }

  // Whether there was input and all of it failed, though nobody interrupted it.
  bool has_read_nothing() const {
    const ReadSummary& read = done_.read;
    if (read.stopped) return false;
    const std::uint64_t failed = done_.counts.failed + read.failed + failed_;
    const std::uint64_t skipped = done_.counts.skipped + read.skipped + skipped_;
    return failed > 0 && read.pages + read.known + skipped + listing_.ignored == 0;
  }

  // errors: Error{input} where nothing was read
  IndexSummary summary() const {
    const ReadSummary& read = done_.read;
    IndexSummary summary = done_.counts;
    summary.skipped += read.skipped + skipped_;
    summary.failed += read.failed + failed_;
    summary.ignored = listing_.ignored;
    summary.bytes = read.bytes;
    summary.stopped = read.stopped;
    if (has_read_nothing()) throw_nothing_read();
    return summary;
  }

 private:
  ReaderOptions reader_options(const SuppressionFilter& suppressed,
                               std::uint64_t fingerprint) const {
    ReaderOptions reader;
    reader.threads = threads_;
    reader.batches.most_bytes = budget_.batch_bytes;
    reader.batches.fingerprint = fingerprint;
    if (options_.commit_documents > 0) {
      // Some batches are under way when a commit becomes due.
      reader.batches.most_pages = std::clamp<std::size_t>(
          options_.commit_documents / batches_under_way(threads_), 1, reader.batches.most_pages);
    }
    reader.pages.page.rules = &rules_;
    reader.pages.languages = options_.paths.languages;
    reader.pages.suppressed = &suppressed;
    reader.stop = options_.waiting.stop;
    return reader;
  }

  const std::string& directory_;
  const IndexOptions& options_;
  const DiagnosticSink& report_;
  SiteRules rules_;
  unsigned threads_;
  MemoryBudget budget_;
  CrawlListing listing_;
  std::uint64_t skipped_ = 0, failed_ = 0;  // of what was listed
  IndexedCrawl done_;
};

bool is_there(const std::string& path) {
  std::error_code ignored;
  return path == "-" || std::filesystem::exists(path, ignored);
}

// An index that a run has begun, and then read nothing, is none: its files go before anybody else
// may write to it.
class BegunIndex {
 public:
  explicit BegunIndex(const std::string& directory)
      : directory_(directory),
        had_folder_(is_there(directory)),
        is_new_(!Manifest::exists(directory)) {}

  void take_back() const {
    if (is_new_) had_folder_ ? remove_own_files(directory_) : remove_own_folder(directory_);
  }

 private:
  const std::string& directory_;
  bool had_folder_;
  bool is_new_;
};

}  // namespace

IndexSummary index_pages(const std::string& directory, const std::vector<std::string>& paths,
                         const IndexOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  check_paths(options.paths);
  const UserLists lists = read_list_files(options.words);
  if (options.ranking) read_ranking(*options.ranking);          // refuses what makes no sense
  if (paths.empty() && !is_there(directory)) Index{directory};  // says that there is none
  IndexRun run(directory, options);
  // A name mistyped makes no index.
  if (!paths.empty() && std::none_of(paths.begin(), paths.end(), is_there)) {
    run.list(paths);
    throw_nothing_read();
  }
  if (options.dry_run) {
    IndexPreview preview(directory);
    run.index(paths, {preview, preview.manifest()}, preview.suppressed());
  } else {
    const BegunIndex begun(directory);
    IndexWriter writer(directory, run.writer_options(lists));
    if (options.ranking) {
      writer.set_ranking(*options.ranking);
      writer.commit();  // as the lists, whatever becomes of the pages
    }
    run.index(paths, {writer, writer.manifest(), &writer}, writer.suppressed());
    writer.finish_merges();
    if (run.has_read_nothing()) begun.take_back();
  }
  IndexSummary summary = run.summary();
  summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return summary;
}

}  // namespace glane
