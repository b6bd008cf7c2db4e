// What a damaged index says of itself beside its segments, by its manifest, else by `current`, else
// as a new index has it.
#pragma once

#include "index/maintenance/index_parts.hpp"
#include "index/refresh/crawl_record.hpp"
#include "segment/fault_list.hpp"

namespace glane {

struct SavedSettings {
  Current contents;  // segments apart; of no entry for the record
  CrawlRecord record;
  bool record_is_whole = false;
  bool manifest_is_whole = false;  // all of it could be read: it may be written in place
};

// in: lost  is told what cannot be read
SavedSettings save_settings(const IndexParts& parts, FaultList& lost);

}  // namespace glane
