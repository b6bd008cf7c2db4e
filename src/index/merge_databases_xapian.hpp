// Merges small databases into one, in passes, as many at once as there are threads.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace glane {

// The documents of `paths`, in that order, numbered from 1 on, in a database in `folder`, which
// exists. Databases are removed as soon as they are merged.
//   in:     scratch  a folder for what comes between
//   errors: Xapian::Error, std::filesystem::filesystem_error
//   cost:   each posting is copied once a pass; a pass takes kFanIn databases at a time
void merge_databases(std::vector<std::string> paths, const std::string& folder,
                     const std::string& scratch, std::size_t threads);

}  // namespace glane
