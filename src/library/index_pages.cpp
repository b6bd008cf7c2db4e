#include <algorithm>
#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <system_error>

#include "glane/glane.hpp"
#include "glane/index.hpp"
#include "glane/ingest.hpp"
#include "index/manifest/suppression_filter.hpp"
#include "index/writer/writer.hpp"
#include "ingest/crawl_record.hpp"
#include "ingest/preview.hpp"
#include "ingest/read_again.hpp"
#include "ingest/refresh.hpp"
#include "library/list_file.hpp"
#include "library/read_documents.hpp"
#include "library/rules_folder.hpp"
#include "query/ranking_settings.hpp"

namespace glane {

namespace {

// Notes which documents the pages of a batch give, and takes out those that are not to come in.
void sort_out(PageBatch& batch, const SuppressionFilter& suppressed) {
  batch.ids.reserve(batch.pages.size());
  for (std::vector<Document>& page : batch.pages) {
    std::vector<IdHash>& ids = batch.ids.emplace_back();
    for (const Document& document : page) ids.push_back(hash_of_id(document.id));
    if (suppressed.empty()) continue;
    std::erase_if(page, [&](const Document& one) { return suppressed.leaves_out(one); });
  }
}

//   in: writer  nullptr: who only looks, or compares, has nothing inverted
void prepare(PageBatch& batch, IndexWriter* writer, unsigned thread) {
  batch.prepared.resize(batch.pages.size());
  for (std::size_t i = 0; i < batch.pages.size(); ++i) {
    for (const Document& document : batch.pages[i]) {
      batch.prepared[i].push_back(writer != nullptr ? writer->prepare(document, thread)
                                                    : hashed(document));
    }
  }
}

AddedPage added_page(const ReadPage& page, const PageBatch& batch) {
  return {page.place.number,  page.place.text,      page.key,
          batch.ids[page.at], batch.pages[page.at], batch.prepared[page.at]};
}

// Reads a crawl into an index: what a run and a dry run share.
class CrawlReading {
 public:
  CrawlReading(const std::string& directory, const IndexOptions& options)
      : directory_(directory),
        options_(options),
        report_(options.report),
        progress_(options.progress),
        rules_(load_site_rules(options.paths.rules)),
        threads_(thread_count(options.jobs)),
        budget_(memory_budget(options.memory_mb, threads_)) {}

  WriterOptions writer_options(const UserLists& lists) const {
    WriterOptions writer;
    writer.lists = lists;
    writer.threads = threads_;
    writer.memory_bytes = budget_.writer_bytes;
    writer.cache_entries = budget_.cache_entries;
    writer.waiting = options_.waiting;
    writer.on_failed_merge = [this](const std::string& why) {
      if (report_) report_({Severity::doubtful, directory_, 0, "not merged, for now: " + why});
    };
    writer.commit_documents = options_.commit_documents;
    return writer;
  }

  // Looks at what there is. To be called when nobody else writes to the index.
  void list(const std::vector<std::string>& paths) {
    listing_ = list_files(paths, options_.paths,
                          [this](const Diagnostic& diagnostic) { tell(diagnostic); });
  }

  // What is not to come in.
  void leave_out(const SuppressionList& suppressed) { suppressed_ = SuppressionFilter(suppressed); }

  //   in: writer  where `store` is one: prepares the documents
  void refresh(DocumentStore& store, Manifest& manifest, IndexWriter* writer) {
    CrawlRecord record(manifest);
    const DiagnosticSink report = [this](const Diagnostic& diagnostic) { tell(diagnostic); };
    Refresh refresh(store, record, listing_, refresh_options(), report);
    if (!refresh.is_as_it_was()) {
      read(refresh, store, writer);
      if (!read_.stopped) {
        refresh.remove_missing();
        read_again(refresh, record, store);
        refresh.seal();
      }
      refresh.commit();
    }
    counts_ = refresh.counts();
  }

  // errors: Error{input} where there was input and all of it failed
  IndexSummary summary() const {
    IndexSummary summary;
    summary.added = counts_.added;
    summary.updated = counts_.updated;
    summary.deleted = counts_.deleted;
    summary.unchanged = counts_.unchanged;
    summary.skipped = counts_.skipped + read_.skipped;
    summary.failed = counts_.failed + read_.failed;
    summary.articles = counts_.articles;
    summary.comments = counts_.comments;
    summary.bytes = read_.bytes;
    summary.stopped = read_.stopped;
    return summary;
  }

  bool nothing_was_read() const {
    return read_.failed > 0 && read_.pages + read_.known + read_.skipped == 0;
  }

 private:
  RefreshOptions refresh_options() const {
    return {options_.mirror,
            options_.keep_missing,
            options_.prune,
            options_.check_content,
            reading_fingerprint(options_.paths, rules_),
            walk_options(options_.paths)};
  }

  void tell(const Diagnostic& diagnostic) {
    if (diagnostic.severity == Severity::failed) ++read_.failed;
    if (diagnostic.severity == Severity::skipped) ++read_.skipped;
    if (report_) report_(diagnostic);
  }

  void read(Refresh& refresh, DocumentStore& store, IndexWriter* writer) {
    Reading reading = usual_reading(writer);
    reading.deliver = [&](PageBatch& batch) {
      for (const ReadEvent& event : batch.events) deliver(event, batch, refresh);
      if (progress_) progress_(batch.progress);
    };
    reading.open = [&](const CrawlFile& file) { return open(file, refresh); };
    reading.stop = options_.waiting.stop;
    reading.commit_due = [&] { return store.is_full(); };
    reading.commit = [&] { refresh.commit(); };
    if (options_.commit_documents > 0) {
      // Some batches are under way when a commit becomes due.
      const std::size_t batches = std::size_t{threads_} * 2 + 1;
      reading.batch_pages =
          std::clamp<std::size_t>(options_.commit_documents / batches, 1, reading.batch_pages);
    }
    read(all_files(listing_), reading);
  }

  // Reads again what has to be, all of it: it does not stop in the middle.
  void read_again(Refresh& refresh, CrawlRecord& record, DocumentStore& store) {
    ReadAgain again(store, record, refresh.settlement());
    const std::vector<const CrawlFile*> files = again.files();
    if (!files.empty()) {
      Reading reading = usual_reading(nullptr);
      reading.deliver = [&](PageBatch& batch) {
        for (const ReadEvent& event : batch.events) {
          const auto* page = std::get_if<ReadPage>(&event);
          if (page == nullptr) continue;
          again.take(*page->file, added_page(*page, batch));
        }
      };
      reading.open = [&](const CrawlFile& file) { return again.open(file); };
      reading.commit_due = [&] { return store.is_full(); };
      reading.commit = [&] { store.flush(); };
      read(files, reading);
    }
    refresh.settlement().settle_rest();
  }

  Reading usual_reading(IndexWriter* writer) const {
    Reading reading;
    reading.threads = threads_;
    reading.work = [this, writer](PageBatch& batch, unsigned thread) {
      sort_out(batch, suppressed_);
      prepare(batch, writer, thread);
    };
    reading.fingerprint = reading_fingerprint(options_.paths, rules_);
    reading.batch_bytes = budget_.batch_bytes;
    reading.page_options.rules = &rules_;
    return reading;
  }

  void read(const std::vector<const CrawlFile*>& files, const Reading& reading) {
    const ReadSummary done = read_documents(files, options_.paths, reading, report_);
    read_.pages += done.pages;
    read_.known += done.known;
    read_.skipped += done.skipped;
    read_.failed += done.failed;
    read_.bytes += done.bytes;
    read_.stopped = read_.stopped || done.stopped;
  }

  // What failed, or was no page, when the file was read is told again: it has not become better.
  std::shared_ptr<FileReading> open(const CrawlFile& file, Refresh& refresh) const {
    const RefreshCounts before = refresh.counts();
    std::shared_ptr<FileReading> reading = refresh.open(file);
    if (reading == nullptr) {
      const RefreshCounts& now = refresh.counts();
      tell_again(file, Severity::failed, now.failed - before.failed);
      tell_again(file, Severity::skipped, now.skipped - before.skipped);
    }
    return reading;
  }

  void tell_again(const CrawlFile& file, Severity severity, std::uint64_t places) const {
    if (places == 0 || !report_) return;
    const bool failed = severity == Severity::failed;
    report_({severity, file.path, 0,
             "unchanged since it was read, when " + std::to_string(places) +
                 (failed ? " of it failed" : " of it was no page"),
             file.named});
  }

  static void deliver(const ReadEvent& event, const PageBatch& batch, Refresh& refresh) {
    if (const auto* begin = std::get_if<FileBegin>(&event)) {
      refresh.begin(*begin->file);
    } else if (const auto* known = std::get_if<KnownPage>(&event)) {
      refresh.keep_page(*known->file, known->page);
    } else if (const auto* page = std::get_if<ReadPage>(&event)) {
      refresh.add_page(*page->file, added_page(*page, batch));
    } else if (const auto* remark = std::get_if<Remark>(&event)) {
      Refresh::note(*remark->file, remark->diagnostic.severity);
    } else if (const auto* end = std::get_if<FileEnd>(&event)) {
      refresh.end(*end->file, end->hash, end->whole);
    }
  }

  const std::string& directory_;
  const IndexOptions& options_;
  const DiagnosticSink& report_;
  const ProgressSink& progress_;
  SiteRules rules_;
  unsigned threads_;
  MemoryBudget budget_;
  CrawlListing listing_;
  SuppressionFilter suppressed_;
  RefreshCounts counts_;
  ReadSummary read_;
};

[[noreturn]] void throw_nothing_read() {
  throw Error(ErrorKind::input, "nothing could be read");
}

bool is_there(const std::string& path) {
  std::error_code ignored;
  return path == "-" || std::filesystem::exists(path, ignored);
}

}  // namespace

IndexSummary index_pages(const std::string& directory, const std::vector<std::string>& paths,
                         const IndexOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  check_paths(options.paths);
  const UserLists lists = read_user_lists(options.words);
  if (options.ranking) read_ranking(*options.ranking);          // refuses what makes no sense
  if (paths.empty() && !is_there(directory)) Index{directory};  // says that there is none
  CrawlReading crawl(directory, options);
  // A name mistyped makes no index.
  if (!paths.empty() && std::none_of(paths.begin(), paths.end(), is_there)) {
    crawl.list(paths);
    throw_nothing_read();
  }
  if (options.dry_run) {
    IndexPreview preview(directory);
    crawl.leave_out(preview.suppressed());
    crawl.list(paths);
    crawl.refresh(preview, preview.manifest(), nullptr);
  } else {
    IndexWriter writer(directory, crawl.writer_options(lists));
    if (options.ranking) {
      writer.set_ranking(*options.ranking);
      writer.commit();  // as the lists, whatever becomes of the pages
    }
    crawl.leave_out(writer.suppressed());
    crawl.list(paths);
    crawl.refresh(writer, writer.manifest(), &writer);
    writer.finish_merges();
  }
  if (crawl.nothing_was_read()) throw_nothing_read();
  IndexSummary summary = crawl.summary();
  summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return summary;
}

}  // namespace glane
