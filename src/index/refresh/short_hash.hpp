// The keys of ids where many are kept: in the record of what was read, and beside notes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

#include "segment/id_hash.hpp"

namespace glane {

// hash_of_id.
using ShortHash = std::uint64_t;
inline ShortHash short_hash_of_id(std::string_view id) {
  return hash_of_id(id);
}

// Hashes of documents as an entry of the manifest keeps a set of them, ascending.
std::string pack_hashes(const std::unordered_set<ShortHash>& hashes);
std::unordered_set<ShortHash> read_hashes(std::string_view packed);  // as far as it can be read

}  // namespace glane
