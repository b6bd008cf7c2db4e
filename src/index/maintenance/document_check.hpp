// Whether the documents of an index agree with each other, with the record of what was read and
// with what is noted of them.
#pragma once

#include "glane/maintenance.hpp"
#include "index/maintenance/index_parts.hpp"
#include "segment/fault_list.hpp"

namespace glane {

// Counts the documents, and looks at record and notes where the manifest is of the same commit.
//   cost: a look at each live document's id, some 100 ns; 24 bytes a document
void check_documents(const IndexParts& parts, IndexCheck& check, FaultList& faults);

}  // namespace glane
