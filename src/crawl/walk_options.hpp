// Which files of a crawl are read.
#pragma once

#include <string>
#include <vector>

namespace glane {

struct WalkOptions {
  std::vector<std::string> include;  // globs on the path below the operand, or on the name;
  std::vector<std::string> exclude;  // none: everything. Files named themselves are always read
  std::string base_url = {};         // what the operands are copies of; empty: not known
  bool follow = false;               // links to directories, and to files out of the operands
};

// Whether a glob matches a path below its operand, or the name at its end.
bool matches_walk_globs(const std::vector<std::string>& globs, const std::string& below);

// Whether the options exclude a file of a directory, or a directory above it; what is not there
// may be asked for, too.
//   in: below  the path below the operand
bool is_excluded_from_walk(const WalkOptions& options, const std::string& below);

}  // namespace glane
