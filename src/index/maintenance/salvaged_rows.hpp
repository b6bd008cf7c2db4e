// Which rows of its segments a mended index has.
#pragma once

#include <vector>

#include "index/maintenance/salvaged_segments.hpp"
#include "index/maintenance/salvaged_settings.hpp"
#include "segment/format/row_set.hpp"

namespace glane {

// Of each of found.segments, the rows that stand, of those whose id is known:
//   - those that are live, of each id the newest;
//   - a document that is live nowhere, but that the record gives, in its newest row, unless it was
//     forgotten;
//   - where no record can be read, of segments whose removed documents nobody lists the newest row
//     of each id.
// cost: a look at each id, some 60 bytes a document
std::vector<RowSet> salvaged_rows(const SalvagedSegments& found, const SalvagedSettings& saved);

}  // namespace glane
