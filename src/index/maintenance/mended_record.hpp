// The record of what was read, made to fit the documents that a repair has kept.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "index/refresh/crawl_record.hpp"
#include "index/refresh/id_hashes.hpp"

namespace glane {

struct KeptDocuments {
  std::unordered_set<IdHash> kept;
  std::unordered_set<IdHash> doubtful;  // kept, but not as they were written
};

// Pages of documents that are lost or doubtful are to be read again by the next run: their files
// count as unfinished, their keys as unknown. Documents that no file is known to give stand under
// CrawlRecord::kOfNoFile.
//   in: forgotten  ids, which the record goes on to have
void mend_record(CrawlRecord& record, const KeptDocuments& documents,
                 const std::vector<std::string>& forgotten);

}  // namespace glane
