// Pages that are fetched again, when all else has been read, because a document falls back to the
// capture that they have.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "crawl/walk.hpp"
#include "index/writer/document_store.hpp"
#include "ingest/crawl_record.hpp"
#include "ingest/page_batch.hpp"
#include "ingest/settlement.hpp"

namespace glane {

class Refetch {
 public:
  // All outlive it. Nothing is committed before all of them have been read: an older document may
  // stand in the place of a newer one that is still to come.
  Refetch(DocumentStore& store, CrawlRecord& record, Settlement& settlement);

  // The files that have such pages.
  std::vector<const CrawlFile*> files() const;

  // What is read of one of them: the pages that are wanted, if they are as they were.
  FilePointer open(const CrawlFile& file) const;

  // What of the pages that were read is wanted is written.
  void add(const PageBatch& batch);

 private:
  void add_page(const FileRefresh& file, const PreparedPage& page);
  // out: false where another id of the same hash stands
  bool settle(const Document& document, const PreparedDocument& prepared);

  DocumentStore& store_;
  CrawlRecord& record_;
  std::map<std::uint32_t, Settlement::Wanted> wanted_;
  std::map<const CrawlFile*, std::uint32_t> numbers_;
};

}  // namespace glane
