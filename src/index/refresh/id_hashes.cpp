#include "index/refresh/id_hashes.hpp"

#include <algorithm>
#include <vector>

#include "base/varint.hpp"

namespace glane {

std::string pack_hashes(const std::unordered_set<IdHash>& hashes) {
  std::vector<IdHash> sorted(hashes.begin(), hashes.end());
  std::sort(sorted.begin(), sorted.end());
  std::string packed;
  for (const IdHash hash : sorted) append_number(packed, hash);
  return packed;
}

std::unordered_set<IdHash> read_hashes(std::string_view packed) {
  std::unordered_set<IdHash> hashes;
  PackedReader reader(packed);
  while (!reader.at_end()) {
    const IdHash hash = reader.number();
    if (!reader.failed()) hashes.insert(hash);
  }
  return hashes;
}

}  // namespace glane
