#include "crawl/walk_options.hpp"

#include <fnmatch.h>

#include <algorithm>

namespace glane {

bool matches_walk_globs(const std::vector<std::string>& globs, const std::string& below) {
  const std::string name = below.substr(below.rfind('/') + 1);  // npos + 1 is 0
  return std::any_of(globs.begin(), globs.end(), [&](const std::string& glob) {
    return ::fnmatch(glob.c_str(), below.c_str(), 0) == 0 ||
           ::fnmatch(glob.c_str(), name.c_str(), 0) == 0;
  });
}

bool is_excluded_from_walk(const WalkOptions& options, const std::string& below) {
  for (std::size_t at = below.find('/'); at != std::string::npos; at = below.find('/', at + 1)) {
    if (matches_walk_globs(options.exclude, below.substr(0, at))) return true;
  }
  if (matches_walk_globs(options.exclude, below)) return true;
  return !options.include.empty() && !matches_walk_globs(options.include, below);
}

}  // namespace glane
