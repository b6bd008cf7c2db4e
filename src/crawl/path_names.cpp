#include "crawl/path_names.hpp"

#include "base/utf8.hpp"

namespace glane {

std::string id_of_path_name(std::string_view path) {
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

}  // namespace glane
