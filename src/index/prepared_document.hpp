// A document on its way into an index: hashed, and inverted where it seems new, by the thread that
// has read it. Whether it stands is decided later, in the order of reading.
#pragma once

#include <cstdint>
#include <optional>

#include "index/segment_builders.hpp"

namespace glane {

struct PreparedDocument {
  std::uint64_t id_hash = 0;
  std::uint64_t digest = 0;
  std::optional<BuiltRow> built;  // nothing: the index had it, when it was prepared
  bool committed = false;         // the last commit had it, as it is
};

}  // namespace glane
