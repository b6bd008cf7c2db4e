// Everything that must hold of an index: what the database, the segments, the stored documents and
// the record say of each other. Called by check_index.
#pragma once

#include "index/care/care.hpp"
#include "index/care/fault_list.hpp"
#include "index/care/index_parts_xapian.hpp"

namespace glane {

// Fills `check` but for its faults.
// memory: 24 bytes a document, 8 a word
void check_parts(const IndexParts& parts, IndexCheck& check, FaultList& faults);

}  // namespace glane
