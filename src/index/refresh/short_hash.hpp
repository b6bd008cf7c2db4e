// Hashes that stand for ids where many are kept: in the record of what was read, and beside notes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

namespace glane {

// The first 48 bits of hash_of_id. Of a million documents two share them once in 500 indexes.
using ShortHash = std::uint64_t;
inline constexpr int kShortHashShift = 16;
ShortHash short_hash_of_id(std::string_view id);

// Hashes of documents as an entry of the manifest keeps a set of them, ascending.
std::string pack_hashes(const std::unordered_set<ShortHash>& hashes);
std::unordered_set<ShortHash> read_hashes(std::string_view packed);  // as far as it can be read

}  // namespace glane
