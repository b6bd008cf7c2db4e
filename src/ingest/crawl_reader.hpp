// Pulls the documents of a crawl's pages out of its files, batch by batch, in the order of the
// files: a thread behind it reads them, others take their pages apart. Of one thread alone nothing
// is read ahead: a batch is begun when it is asked for.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "base/parallel.hpp"
#include "crawl/walk.hpp"
#include "glane/error.hpp"
#include "glane/ingest.hpp"
#include "glane/waiting.hpp"
#include "ingest/batch_gatherer.hpp"
#include "ingest/page_batch.hpp"
#include "ingest/prepare_batch.hpp"

namespace glane {

struct ReaderOptions {
  unsigned threads = 1;  // that take pages apart
  BatchOptions batches = {};
  PrepareOptions pages = {};
  // Whether to go no further. Asked by the thread that pulls; empty: never.
  StopTest stop = {};
};

// What is known of a file before it is read; nothing: it need not be read. Asked in order, some
// files ahead of what is pulled, by the thread that pulls.
using FileOpener = std::function<FilePointer(const CrawlFile&)>;

struct ReadSummary {
  std::uint64_t pages = 0;      // that gave documents
  std::uint64_t documents = 0;  // of these
  std::uint64_t known = 0;      // files and pages that were not read again
  std::uint64_t skipped = 0;
  std::uint64_t failed = 0;
  std::uint64_t bytes = 0;  // when it has come to its end
  bool stopped = false;     // before its end
};

// All files of a listing.
std::vector<const CrawlFile*> crawl_reader_files(const CrawlListing& listing);

// One thread pulls. memory: a few batches a thread
class CrawlReader {
 public:
  //   in: files   of a listing, which outlives it
  //       open    empty: every page is read, and the events have no file
  //       report  what is odd in single files and pages, by the thread that pulls; may be empty
  CrawlReader(std::vector<const CrawlFile*> files, const ReaderOptions& options, FileOpener open,
              const DiagnosticSink& report);
  ~CrawlReader();
  CrawlReader(const CrawlReader&) = delete;
  CrawlReader& operator=(const CrawlReader&) = delete;

  // The next batch; nothing behind the last one. errors: what the threads throw
  std::optional<PageBatch> next();

  // The next of those that are under way, while no other is begun; nothing when all have been
  // pulled. From then until next() nothing is prepared, so that a commit may be made.
  std::optional<PageBatch> next_under_way();

  const ReadSummary& summary() const { return summary_; }

 private:
  using OpenedFile = std::pair<const CrawlFile*, FilePointer>;

  // --- The thread that reads ---
  void read_files();
  bool read_next_file();
  std::optional<OpenedFile> next_opened();
  void hold_if_asked();
  void hand_over(PageBatch batch);

  // --- The thread that pulls ---
  std::optional<PageBatch> pull(bool holding);
  bool wants_file() const;
  void open_file();
  void ask_to_stop();
  void read_in_this_thread(bool holding);
  PageBatch counted(PageBatch batch);
  void follow_file(const ReadEvent& event, const PageBatch& batch);
  void end_file();
  void report(const Diagnostic& diagnostic);

  const std::vector<const CrawlFile*> files_;
  const ReaderOptions options_;
  const FileOpener open_;
  const DiagnosticSink report_;
  const std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();

  // Of the file that the events are of.
  struct FileHeard {
    std::string named;               // its path, where the user named it
    bool is_told = false;            // it has given something, or the user hears why not
    std::optional<Diagnostic> held;  // the first that he would not hear, until its end
  };

  // Of the thread that pulls.
  FileHeard file_;
  std::size_t next_file_ = 0;
  Progress all_;  // files and their bytes; done: those that need not be read
  ReadSummary summary_;
  bool has_reader_ = true;  // else the thread that pulls reads

  // Of both.
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<OpenedFile> opened_;
  std::size_t opened_pages_ = 0;  // that the record has of these
  std::deque<PageBatch> ready_;
  bool all_opened_ = false;
  bool holding_ = false;  // no other batch is to be begun
  bool held_ = false;     // and all that were begun are ready, or have been pulled
  bool wanted_ = false;   // the thread that pulls waits for one
  bool ended_ = false;
  std::exception_ptr fault_;
  std::atomic<bool> stopping_ = false;
  bool abandoned_ = false;  // nobody pulls any more

  // Of the thread that reads.
  BatchGatherer gatherer_;

  // Last: their threads end before what they use.
  OrderedPipeline<PageBatch> pipeline_;
  std::optional<JoinedThreads> reader_;
};

}  // namespace glane
