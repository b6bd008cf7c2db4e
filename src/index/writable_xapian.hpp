// Opens an index for writing, or begins a new one. Called by the writer, which holds the lock.
#pragma once

#include <memory>
#include <string>

#include <xapian.h>

#include "french/analyzer.hpp"
#include "french/user_lists.hpp"
#include "index/segment/segment_set.hpp"

namespace glane {

struct WritableIndex {
  std::string generation;
  Xapian::WritableDatabase database;
  std::unique_ptr<FrenchAnalyzer> analyzer;
};

// The index has its metadata, with the lists that the user gave, in a commit of its own: readers
// may open it from now on.
//   in:     positions_in_database  of a new one
//   errors: as IndexWriter's, and Xapian's
WritableIndex open_writable(const std::string& directory, const UserLists& lists,
                            bool positions_in_database);

// Removes the segments that were merged, and what a run that was cut short had begun.
void remove_other_segments(const std::string& generation, const SegmentSet& segments);

}  // namespace glane
