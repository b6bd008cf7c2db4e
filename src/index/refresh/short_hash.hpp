// Hashes that stand for ids where many are kept: in the record of what was read, and beside notes.
#pragma once

#include <cstdint>
#include <string_view>

namespace glane {

// The first 48 bits of hash_of_id. Of a million documents two share them once in 500 indexes.
using ShortHash = std::uint64_t;
inline constexpr int kShortHashShift = 16;
ShortHash short_hash_of_id(std::string_view id);

}  // namespace glane
