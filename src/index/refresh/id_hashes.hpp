// Sets of hashes of ids, packed for the manifest.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

#include "segment/id_hash.hpp"

namespace glane {

// Hashes of documents as an entry of the manifest keeps a set of them, ascending.
std::string pack_hashes(const std::unordered_set<IdHash>& hashes);
std::unordered_set<IdHash> read_hashes(std::string_view packed);  // as far as it can be read

}  // namespace glane
