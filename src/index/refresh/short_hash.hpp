// The keys of ids where many are kept: in the record of what was read, and beside notes.
#pragma once

#include <cstdint>

#include "segment/segment.hpp"

namespace glane {

// hash_of_id.
using ShortHash = std::uint64_t;
inline ShortHash short_hash_of_id(std::string_view id) {
  return hash_of_id(id);
}

}  // namespace glane
