// Pages that are read again because a document falls back to the capture that they have. Called by
// index_pages when all else has been read.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "crawl/walk.hpp"
#include "index/writer/document_store.hpp"
#include "ingest/crawl_record.hpp"
#include "ingest/file_reading.hpp"
#include "ingest/settlement.hpp"

namespace glane {

class ReadAgain {
 public:
  // All outlive it. Nothing is committed before all of them have been read: an older document may
  // stand in the place of a newer one that is still to come.
  ReadAgain(DocumentStore& store, CrawlRecord& record, Settlement& settlement);

  // The files that have such pages.
  std::vector<const CrawlFile*> files() const;

  // What is read of one of them: the pages that are wanted, if they are as they were.
  std::shared_ptr<FileReading> open(const CrawlFile& file);

  // The page was read. What of it is wanted is written.
  void take(const FileReading& reading, const AddedPage& page);

 private:
  // out: false where another id of the same hash stands
  bool settle(const Document& document, const PreparedDocument& prepared);

  DocumentStore& store_;
  CrawlRecord& record_;
  std::map<std::uint32_t, Settlement::Wanted> wanted_;
  std::map<const CrawlFile*, std::uint32_t> numbers_;
};

}  // namespace glane
