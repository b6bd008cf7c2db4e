// Walks paths and hands on the documents of their pages, in batches that several threads work on:
// what extract and index_pages share.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "crawl/page.hpp"
#include "crawl/walk.hpp"
#include "glane/error.hpp"
#include "glane/glane.hpp"
#include "glane/ingest.hpp"
#include "index/writer/prepared_document.hpp"
#include "ingest/file_reading.hpp"
#include "page/document/read_options.hpp"
#include "page/rules/site_rules.hpp"

namespace glane {

struct ReadSummary {
  std::uint64_t pages = 0;  // that gave documents
  std::uint64_t known = 0;  // files and pages that were not read again
  std::uint64_t skipped = 0;
  std::uint64_t failed = 0;
  std::uint64_t bytes = 0;
  bool stopped = false;  // by Reading::stop, before its end
};

// Where a page stands in its file.
struct PagePlace {
  std::string text;          // what follows the file's path in the page's source
  std::uint64_t number = 0;  // number_of_place, or another where two places of a file have one
};

// What is met while files are read, in order. Each says of which file; that of nobody who extracts
// is nullptr.
using FilePointer = std::shared_ptr<FileReading>;
struct FileBegin {
  FilePointer file;
};
struct KnownPage {  // one that need not be taken apart
  FilePointer file;
  std::uint64_t page = 0;
};
struct ReadPage {  // one that must be
  FilePointer file;
  PagePlace place;
  std::uint64_t key = 0;
  std::size_t at = 0;  // among those of its batch
};
struct Remark {
  FilePointer file;
  Diagnostic diagnostic;
};
struct FileEnd {
  FilePointer file;
  std::uint64_t hash = 0;  // as read_crawl_file has it
  bool whole = true;       // nothing is known to be missing
};
using ReadEvent = std::variant<FileBegin, KnownPage, ReadPage, Remark, FileEnd>;

// Some pages that follow each other, on their way through the threads.
struct PageBatch {
  std::vector<ReadEvent> events;  // the remarks on pages among them once these were taken apart
  std::vector<Page> unread;       // those that a ReadPage names, until then
  std::size_t bytes = 0;          // of those pages
  Progress progress;              // of the reading, when they had been read

  std::vector<std::vector<Document>> pages;             // the documents of each; some have none
  std::vector<std::vector<IdHash>> ids;                 // that each page gives; by Reading::work
  std::vector<std::vector<PreparedDocument>> prepared;  // those documents; by Reading::work
};

// Of pages in HTML some hundred documents, and never more than a large page takes.
inline constexpr std::size_t kMostBatchBytes = 16u << 20;

struct Reading {
  unsigned threads = 1;
  // Called in a worker's thread, 0 to threads - 1, when the documents of a batch are there.
  std::function<void(PageBatch&, unsigned worker)> work = {};
  // Called in the calling thread, in the order of reading, which has gone on meanwhile.
  std::function<void(PageBatch&)> deliver = {};
  // Asked in the calling thread before a file is read: what is known of it; nothing: it need not be
  // read. Empty: everything is read.
  std::function<FilePointer(const CrawlFile&)> open = {};
  // Asked between two pages: whether to go no further; empty: never.
  std::function<bool()> stop = {};
  // Asked between two batches: whether a commit is due; then called, in the calling thread, when
  // all that was read has been delivered. Empty: never.
  std::function<bool()> commit_due = {};
  std::function<void()> commit = {};
  std::size_t batch_pages = 6000;  // at most
  std::uint64_t fingerprint = 0;   // of the options of reading: part of the keys of pages
  std::size_t batch_bytes = kMostBatchBytes;
  ReadOptions page_options = {};  // what it points to outlives the reading
};

// What `--memory` is shared out to.
struct MemoryBudget {
  std::size_t cache_entries = 0;  // words and chunks that each thread's analyzer keeps
  std::size_t batch_bytes = 0;    // of a batch's pages
  std::size_t writer_bytes = 0;   // of documents that are not committed yet
};

//   in: megabytes  0: kUsualMemory
MemoryBudget memory_budget(unsigned megabytes, unsigned threads);

// errors: Error{usage} where the options make no sense
void check_paths(const PathOptions& options);

WalkOptions walk_options(const PathOptions& options);

// Lists the files under `paths`. errors: single inputs go to `report`
CrawlListing list_files(const std::vector<std::string>& paths, const PathOptions& options,
                        const DiagnosticSink& report);

// Reads files of a listing, which outlives it.
// errors: single inputs go to `report`, in the calling thread. What work and deliver throw passes.
// memory: a few batches a thread
ReadSummary read_documents(const std::vector<const CrawlFile*>& files, const PathOptions& options,
                           const Reading& reading, const DiagnosticSink& report);

// All files of a listing.
std::vector<const CrawlFile*> all_files(const CrawlListing& listing);

// Of all that reading depends on but the pages: this version and the options.
std::uint64_t reading_fingerprint(const PathOptions& options, const SiteRules& rules);

// How many threads to use: so many as asked for, or as there are processors where 0 is asked.
unsigned thread_count(unsigned jobs);

}  // namespace glane
