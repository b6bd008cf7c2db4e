// What a rebuilt index takes over besides its documents: settings, notes, the record. Called by
// rebuild_index.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_set>
#include <vector>

#include <xapian.h>

#include "index/bulk_builder.hpp"
#include "index/care/fault_list.hpp"
#include "index/forgotten.hpp"
#include "index/refresh/crawl_record.hpp"
#include "index/refresh/short_hash.hpp"
#include "page/document.hpp"

namespace glane {

// The metadata of an index as far as they can be read.
class OldMetadata {
 public:
  //   in: database  nullptr: it does not open
  OldMetadata(const Xapian::Database* database, FaultList& lost);

  // What the index is made with; where it cannot be read, what a new one is made with.
  IndexSettings settings(std::size_t cache_entries) const;

  const Forgotten& forgotten() const { return forgotten_; }

  // Where a document is read now.
  void apply_source(Document& document) const;

  // Writes what belongs to the index and to `documents`, but neither segments nor record.
  void copy_to(Xapian::WritableDatabase& built,
               const std::unordered_set<ShortHash>& documents) const;

 private:
  std::string read(const char* key, const std::string& otherwise) const;

  const Xapian::Database* database_;
  FaultList& lost_;
  std::string positions_, stop_words_, protected_words_, unposted_;
  Forgotten forgotten_;
};

struct RebuiltDocuments {
  const std::unordered_set<ShortHash>& kept;
  const std::unordered_set<ShortHash>& doubtful;  // kept, but to be read again
  const std::vector<std::string>& forgotten;      // ids
  bool repairs = false;  // else everything that the record gives is as it should be
};

// Makes the record fit the documents, as rebuild.hpp tells.
void rebuild_record(CrawlRecord& record, const RebuiltDocuments& documents);

}  // namespace glane
