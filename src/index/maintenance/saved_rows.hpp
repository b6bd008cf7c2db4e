// Which rows of its segments a mended index has.
#pragma once

#include <vector>

#include "index/maintenance/index_parts.hpp"
#include "index/maintenance/saved_settings.hpp"
#include "segment/row_set.hpp"

namespace glane {

// Of each segment of parts.segments, the rows that stand:
//   - those that are live, of each id the newest;
//   - a document that is live nowhere, but that the record gives, in its newest row, unless it was
//     forgotten;
//   - where neither a list of segments nor a record can be read, the newest row of each id.
// cost: a look at each id, some 60 bytes a document
std::vector<RowSet> saved_rows(const IndexParts& parts, const SavedSettings& saved);

}  // namespace glane
