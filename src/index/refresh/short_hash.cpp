#include "index/refresh/short_hash.hpp"

#include <algorithm>
#include <vector>

#include "base/varint.hpp"

namespace glane {

std::string pack_hashes(const std::unordered_set<ShortHash>& hashes) {
  std::vector<ShortHash> sorted(hashes.begin(), hashes.end());
  std::sort(sorted.begin(), sorted.end());
  std::string packed;
  for (const ShortHash hash : sorted) append_number(packed, hash);
  return packed;
}

std::unordered_set<ShortHash> read_hashes(std::string_view packed) {
  std::unordered_set<ShortHash> hashes;
  PackedReader reader(packed);
  while (!reader.at_end()) {
    const ShortHash hash = reader.number();
    if (!reader.failed()) hashes.insert(hash);
  }
  return hashes;
}

}  // namespace glane
