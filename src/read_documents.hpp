// Walks paths and hands on the documents of their pages, in batches that several threads work on:
// what extract and index_pages share.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/report.hpp"
#include "crawl/page.hpp"
#include "glane.hpp"
#include "index/bulk_builder.hpp"
#include "page/read_options.hpp"

namespace glane {

struct ReadSummary {
  std::uint64_t pages = 0;  // that gave documents
  std::uint64_t skipped = 0;
  std::uint64_t failed = 0;
  std::uint64_t bytes = 0;
};

// Some pages that follow each other, on their way through the threads.
struct PageBatch {
  std::vector<std::variant<Page, Reject>> read;  // as the crawl gave them
  std::size_t bytes = 0;                         // of those pages
  Progress progress;                             // of the reading, when they had been read

  std::vector<Reject> remarks;               // in the order of reading
  std::vector<std::vector<Document>> pages;  // the documents of each that gave some
  BulkBatch built;                           // of those documents, by Reading::work
};

// Of pages in HTML some hundred documents, and never more than a large page takes.
inline constexpr std::size_t kMostBatchBytes = 16u << 20;

struct Reading {
  unsigned threads = 1;
  // Called in a worker's thread, 0 to threads - 1, when the documents of a batch are there.
  std::function<void(PageBatch&, unsigned worker)> work;
  // Called in the calling thread, in the order of reading.
  std::function<void(PageBatch&)> deliver;
  std::size_t batch_bytes = kMostBatchBytes;
  ReadOptions page_options = {};  // what it points to outlives the reading
};

// What `--memory` is shared out to.
struct MemoryBudget {
  std::size_t cache_entries = 0;  // words and chunks that each thread's analyzer keeps
  std::size_t batch_bytes = 0;    // of a batch's pages
};

//   in: megabytes  0: kUsualMemory
MemoryBudget memory_budget(unsigned megabytes, unsigned threads);

// errors: Error{usage} where the options make no sense
void check_paths(const PathOptions& options);

// errors: single inputs go to `report`, in the calling thread; Error{input} where there was input
//         and all of it failed. What work and deliver throw passes.
// memory: a few batches a thread
ReadSummary read_documents(const std::vector<std::string>& paths, const PathOptions& options,
                           const Reading& reading, const RejectSink& report);

// How many threads to use: so many as asked for, or as there are processors where 0 is asked.
unsigned thread_count(unsigned jobs);

}  // namespace glane
