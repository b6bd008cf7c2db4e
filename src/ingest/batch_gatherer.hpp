// Reads files of a crawl and gathers their pages into batches, in the thread that reads.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>

#include "crawl/walk.hpp"
#include "glane/ingest.hpp"
#include "ingest/page_batch.hpp"
#include "ingest/page_places.hpp"

namespace glane {

// Of pages in HTML some hundred documents, and never more than a large page takes.
inline constexpr std::size_t kMostBatchBytes = 16u << 20;

struct BatchOptions {
  std::size_t most_pages = 6000;             // of a batch
  std::size_t most_bytes = kMostBatchBytes;  // of the pages of a batch, but for one large page
  std::uint64_t fingerprint = 0;             // of the options of reading: part of the keys of pages
};

class BatchGatherer {
 public:
  //   in: push      called with each batch that is full
  //       stopping  looked at between two pages: to go no further. Outlives it
  BatchGatherer(const BatchOptions& options, std::function<void(PageBatch)> push,
                const std::atomic<bool>& stopping)
      : options_(options), push_(std::move(push)), stopping_(stopping) {}

  // Reads one more file. What is odd in it is among the events.
  //   in: known  what the record has of it; nullptr: every page is fetched
  void read(const CrawlFile& file, const FilePointer& known);

  // Pushes what is left.
  void finish() { push(); }

  std::uint64_t bytes() const { return bytes_; }  // of the files read

 private:
  void add(const CrawlFile& file, const FilePointer& known, Page&& page);
  void push();

  BatchOptions options_;
  std::function<void(PageBatch)> push_;
  const std::atomic<bool>& stopping_;
  PageBatch batch_;
  std::size_t batch_bytes_ = 0;
  Progress progress_;  // files and bytes
  std::uint64_t bytes_ = 0;
  PagePlaces places_;  // of the file being read
};

}  // namespace glane
