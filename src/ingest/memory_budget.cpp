#include "ingest/memory_budget.hpp"

#include <algorithm>

#include "ingest/batch_gatherer.hpp"

namespace glane {

namespace {

constexpr std::size_t kUsualMegabytes = 1024;
constexpr std::size_t kLeastBatchBytes = 256u << 10;

}  // namespace

MemoryBudget memory_budget(unsigned megabytes, unsigned threads) {
  constexpr std::size_t kEntryBytes = 250;
  constexpr std::size_t kTimesItsSize = 8;  // that a page takes with all that is made of it
  // Written, what a builder has takes half as much again.
  const std::size_t bytes = (megabytes > 0 ? megabytes : kUsualMegabytes) << 20;
  const std::size_t caches = bytes / 8;
  const std::size_t batches = bytes / 6 / kTimesItsSize;
  return {caches / threads / kEntryBytes,
          std::clamp(batches / batches_under_way(threads), kLeastBatchBytes, kMostBatchBytes),
          bytes / 5};
}

std::size_t batches_under_way(unsigned threads) {
  // As OrderedPipeline has it, and one that is ready.
  return std::size_t{threads} * 2 + 2;
}

}  // namespace glane
