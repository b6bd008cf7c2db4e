// Builds an index as index_pages does where there is none: batches of pages, on several threads.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "base/parallel.hpp"
#include "index/writer.hpp"

namespace glane::test {

using Pages = std::vector<std::vector<Document>>;

// Gives the pages to `bulk`, so many a batch, and finishes it.
inline BulkCounts build_batches(BulkBuilder& bulk, const Pages& pages, unsigned workers,
                                std::size_t batch_pages) {
  struct Batch {
    Pages pages;
    BulkBatch built;
  };
  OrderedPipeline<Batch> pipeline(
      workers,
      [&](Batch& batch, unsigned worker) { batch.built = bulk.build(batch.pages, worker); },
      [&](Batch& batch) { bulk.append(std::move(batch.built)); });
  for (std::size_t begin = 0; begin < pages.size(); begin += batch_pages) {
    const std::size_t end = std::min(begin + batch_pages, pages.size());
    pipeline.push({{pages.begin() + begin, pages.begin() + end}, {}});
  }
  pipeline.finish();
  return bulk.finish();
}

inline BulkCounts build_in_bulk(const std::string& directory, const Pages& pages, unsigned workers,
                                std::size_t batch_pages) {
  IndexWriter writer(directory);
  const std::unique_ptr<BulkBuilder> bulk = writer.start_bulk(workers);
  const BulkCounts counts = build_batches(*bulk, pages, workers, batch_pages);
  writer.publish(*bulk);
  return counts;
}

}  // namespace glane::test
