// Takes the pages of a batch apart, in a worker's thread: page -> documents, hashed or inverted.
#pragma once

#include <string>
#include <vector>

#include "index/manifest/suppression_filter.hpp"
#include "index/writer/writer.hpp"
#include "ingest/page_batch.hpp"
#include "page/document/read_options.hpp"

namespace glane {

// What it points to outlives the reading.
struct PrepareOptions {
  ReadOptions page = {};
  std::vector<std::string> languages = {};        // other ones are left out; none: all stay
  const SuppressionFilter* suppressed = nullptr;  // documents that are left out
  IndexWriter* writer = nullptr;                  // has documents inverted; else they are hashed
};

//   in: worker  the number of the thread, as IndexWriter::prepare has it
void prepare_batch(PageBatch& batch, const PrepareOptions& options, unsigned worker);

}  // namespace glane
