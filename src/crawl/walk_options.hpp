// Which files of a crawl are read.
#pragma once

#include <string>

#include "crawl/path_globs.hpp"

namespace glane {

struct WalkOptions {
  PathGlobs include;          // paths below the operand; none: everything. Both are of what lies in
  PathGlobs exclude;          // a folder that matches, too. Files named themselves are always read
  std::string base_url = {};  // what the operands are copies of; empty: not known
  bool follow = false;        // links to directories, and to files out of the operands
  bool one_of_a_name = false;  // of files that would have the same id the first is listed
};

// Whether the options exclude a file of a directory, or a directory above it; what is not there
// may be asked for, too.
//   in: below  the path below the operand
bool is_excluded_from_walk(const WalkOptions& options, const std::string& below);

}  // namespace glane
