// Removal on request: documents that are taken out of an index and are not to come back with the
// next run. The public door to it.
//
// errors, of each: Error{index} where there is no index, or where it cannot be read or written
#pragma once

#include <string>
#include <vector>

#include "base/api.hpp"

namespace glane {

struct Forgotten {
  std::vector<std::string> ids = {};      // of documents
  std::vector<std::string> authors = {};  // all of whose documents; accents and case do not count
};

// Takes documents out of an index and remembers it, so that no run brings them back; the documents
// of an author who is forgotten do not come in either. What is quoted of them in others stays.
// Their text is erased from the disk by compact_index.
//   out:    ids of the documents taken out
GLANE_API std::vector<std::string> forget(const std::string& directory, const Forgotten& request,
                                          double wait_seconds = 0);

// Lets documents come in again, with the next run of index_pages.
//   out:    what of the request was not forgotten
GLANE_API Forgotten undo_forget(const std::string& directory, const Forgotten& request,
                                double wait_seconds = 0);

// What was forgotten, ascending.
GLANE_API Forgotten forgotten(const std::string& directory);

}  // namespace glane
