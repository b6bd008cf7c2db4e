#include "crawl/walk_options.hpp"

#include <string_view>

namespace glane {

bool is_excluded_from_walk(const WalkOptions& options, const std::string& below) {
  const std::string_view path = below;
  bool included = options.include.empty();
  for (std::size_t at = path.find('/'); at != path.npos; at = path.find('/', at + 1)) {
    const std::string_view folder = path.substr(0, at);
    if (options.exclude.match(folder, true)) return true;
    included = included || options.include.match(folder, true);
  }
  if (options.exclude.match(path, false)) return true;
  return !included && !options.include.match(path, false);
}

}  // namespace glane
