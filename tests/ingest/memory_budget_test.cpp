#include "ingest/memory_budget.hpp"

#include <doctest/doctest.h>

#include "ingest/batch_gatherer.hpp"

using namespace glane;

TEST_CASE("memory is shared out, and no share is more than the whole") {
  struct Row {
    unsigned megabytes, threads;
  };
  for (const Row row : {Row{16, 1}, Row{16, 16}, Row{256, 4}, Row{1024, 2}, Row{100'000, 64}}) {
    CAPTURE(row.megabytes);
    CAPTURE(row.threads);
    const std::size_t all = std::size_t{row.megabytes} << 20;
    const MemoryBudget budget = memory_budget(row.megabytes, row.threads);
    CHECK(budget.writer_bytes * 2 < all);
    CHECK(budget.cache_entries * row.threads * 250 < all / 4);
    CHECK(budget.batch_bytes >= 256u << 10);
    CHECK(budget.batch_bytes <= kMostBatchBytes);
  }
  CHECK(memory_budget(0, 2).writer_bytes == memory_budget(1024, 2).writer_bytes);
  CHECK(memory_budget(64, 8).batch_bytes < memory_budget(1024, 2).batch_bytes);
}
