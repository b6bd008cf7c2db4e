// Builds an index from nothing, on all cores. Xapian slows down as a database grows, so each batch
// of documents becomes a database of its own, small enough for the caches, written without waiting
// for the disk; they are merged in passes, in parallel, in the order of the batches. Segments are
// written on the way. Nothing is seen of it until IndexWriter::publish.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "index/segment/segment_part.hpp"
#include "page/document.hpp"

namespace glane {

// What an index is made with.
struct IndexSettings {
  std::string stop_words;  // lists, as StopWords and ProtectedWords read them
  std::string protected_words;
  std::string unposted;
  bool positions_in_database = false;
  std::size_t cache_entries = 0;  // of each worker's analyzer
};

// A batch that a worker has built.
struct BulkBatch {
  struct Entry {
    std::uint64_t id_hash = 0;
    std::uint64_t digest = 0;
    std::int64_t crawled = 0;  // seconds since 1970
    std::uint32_t page = 0;    // of the batch
    bool article = false;
  };
  std::vector<Entry> entries;  // of its documents
  std::uint32_t pages = 0;
  std::vector<std::string> databases;
  SegmentPart part;
};

struct BulkCounts {
  std::uint64_t added = 0, updated = 0, unchanged = 0;  // pages, as PageOutcome says
};

class BulkBuilder {
 public:
  //   in:     folder  of the generation, not there yet
  //   errors: Error{index}, here and below
  BulkBuilder(const std::string& folder, const IndexSettings& settings, unsigned workers);
  ~BulkBuilder();  // removes what was built, unless it was released

  // Builds one batch. Worker w, from 0 on, is one thread at a time; workers run side by side.
  //   in: pages  the documents of each
  BulkBatch build(const std::vector<std::vector<Document>>& pages, unsigned worker);

  // Takes the batches, in order; their documents get the numbers that follow.
  void append(BulkBatch&& batch);

  // Merges all there is. A document whose id came again later gives way to that one, unless nothing
  // of it had changed.
  BulkCounts finish();

  const std::string& folder() const;

  // What was built is somebody else's now.
  void release();

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace glane
