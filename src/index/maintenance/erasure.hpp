// What an erasure takes from the files of an index, and where else some of it stands.
#pragma once

#include <string>

#include "glane/suppression.hpp"
#include "glane/waiting.hpp"
#include "index/maintenance/erased_rows.hpp"
#include "index/snapshot/segment_set.hpp"

namespace glane {

// Of the index as its last commit left it; rows that are to be erased count, dead or not.
//   errors: Error{index}, Interrupted
Erasure find_erasure(const std::string& directory, const ErasedRows& erased,
                     const StopTest& stop = {});

// Fills quoted_in, named_in and titled_in.
//   errors: Interrupted
//   cost:   what is quoted is read of all documents, some 10 ns a word; a block unpacked for each
//   one
//         that is of a thread without its article, or, where authors are named, may name them
void find_remains(const SegmentSet& segments, const ErasedRows& erased, Erasure& out,
                  const StopTest& stop);

}  // namespace glane
