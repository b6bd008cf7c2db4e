// Whether the two tables in which Xapian keeps what a document is found by agree: the documents of
// each term, and the terms of each document. Neither has a checksum; damage to one of them hardly
// ever leaves them agreeing. Called by the check of an index.
#pragma once

#include <cstdint>
#include <vector>

#include <xapian.h>

#include "index/care/fault_list.hpp"

namespace glane {

//   in:     standing  the numbers of all documents, ascending
//   cost:   a walk through both tables, some 30 ns for each term of each document
//   memory: 12 bytes a document
void check_postings(const Xapian::Database& database, const std::vector<std::uint32_t>& standing,
                    FaultList& faults);

}  // namespace glane
