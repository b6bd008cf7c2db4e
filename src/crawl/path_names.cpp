#include "crawl/path_names.hpp"

#include <fnmatch.h>

#include <algorithm>

#include "base/utf8.hpp"
#include "crawl/walk.hpp"

namespace glane {

bool matches_any(const std::vector<std::string>& globs, const std::string& below) {
  const std::string name = below.substr(below.rfind('/') + 1);  // npos + 1 is 0
  return std::any_of(globs.begin(), globs.end(), [&](const std::string& glob) {
    return ::fnmatch(glob.c_str(), below.c_str(), 0) == 0 ||
           ::fnmatch(glob.c_str(), name.c_str(), 0) == 0;
  });
}

std::string id_of_path(std::string_view path) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string id;
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t start = at;
    const bool written = path.substr(start, 3) == "\uFFFD";
    if (next_code_point(path, at) != kReplacementCharacter || written) {
      id += path.substr(start, at - start);
      continue;
    }
    const auto byte = static_cast<unsigned char>(path[start]);
    id += {'%', kHex[byte >> 4], kHex[byte & 15]};
  }
  return id;
}

bool is_left_out(const WalkOptions& options, const std::string& below) {
  for (std::size_t at = below.find('/'); at != std::string::npos; at = below.find('/', at + 1)) {
    if (matches_any(options.exclude, below.substr(0, at))) return true;
  }
  if (matches_any(options.exclude, below)) return true;
  return !options.include.empty() && !matches_any(options.include, below);
}

}  // namespace glane
