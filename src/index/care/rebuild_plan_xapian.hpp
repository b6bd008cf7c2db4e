// Which rows of its segments a rebuilt index takes over. Called by rebuild_index.
#pragma once

#include <cstdint>
#include <unordered_set>
#include <vector>

#include "index/care/fault_list.hpp"
#include "index/care/index_parts_xapian.hpp"
#include "index/refresh/crawl_record.hpp"

namespace glane {

struct PlannedRow {
  const Segment* segment = nullptr;
  std::uint32_t row = 0;
  bool stands = false;  // the postings say so; else it comes back

  std::uint32_t number() const { return segment->first() + row; }
};

// The rows of the documents that stand, in their order. A number without a row is lost.
std::vector<PlannedRow> standing_rows(const IndexParts& parts, FaultList& lost);

// Those, and what can be told from the record or from the segments alone.
//   in: record  nullptr: it cannot be read whole
std::vector<PlannedRow> savable_rows(const IndexParts& parts, const CrawlRecord* record,
                                     FaultList& lost);

}  // namespace glane
