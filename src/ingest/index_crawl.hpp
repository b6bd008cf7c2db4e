// Brings an index up to date with a crawl that was listed: a run of `glane index`.
#pragma once

#include "crawl/walk.hpp"
#include "glane/error.hpp"
#include "glane/ingest.hpp"
#include "index/manifest/manifest.hpp"
#include "index/writer/document_store.hpp"
#include "index/writer/writer.hpp"
#include "ingest/crawl_reader.hpp"
#include "ingest/refresh_options.hpp"

namespace glane {

struct IndexTarget {
  DocumentStore& store;
  Manifest& manifest;             // of the store, with the record of what was read
  IndexWriter* writer = nullptr;  // the store where it is one: commits. Else nothing is written
};

struct IndexCrawlOptions {
  RefreshOptions refresh = {};
  ReaderOptions reader = {};   // but for its writer and its fingerprint
  DiagnosticSink report = {};  // what is odd in single inputs; may be empty
  ProgressSink progress = {};  // may be empty
};

struct IndexedCrawl {
  IndexSummary counts;
  ReadSummary read;
};

//   errors: Error{index}: what was committed stays
IndexedCrawl index_crawl(const IndexTarget& target, const CrawlListing& listing,
                         const IndexCrawlOptions& options);

}  // namespace glane
