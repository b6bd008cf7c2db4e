// What `--memory` is shared out to.
#pragma once

#include <cstddef>

namespace glane {

struct MemoryBudget {
  std::size_t cache_entries = 0;  // words and chunks that each thread's analyzer keeps
  std::size_t batch_bytes = 0;    // of a batch's pages
  std::size_t writer_bytes = 0;   // of documents that are not committed yet
};

//   in: megabytes  0: as many as is usual
MemoryBudget memory_budget(unsigned megabytes, unsigned threads);

// How many batches are on their way at once: so many pages a commit may find under way.
std::size_t batches_under_way(unsigned threads);

}  // namespace glane
