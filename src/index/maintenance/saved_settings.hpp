// What a damaged index says of itself beside its segments, by its manifest, else by `current`, else
// as a new index has it.
#pragma once

#include <optional>
#include <unordered_set>

#include "index/maintenance/index_parts.hpp"
#include "segment/fault_list.hpp"
#include "segment/id_hash.hpp"

namespace glane {

struct SavedSettings {
  Current contents;                                 // segments apart
  std::optional<std::unordered_set<IdHash>> given;  // that files give; nothing: not to be known
  bool manifest_is_whole = false;  // all of it could be read: it may be written in place
};

// in: lost  is told what cannot be read
SavedSettings save_settings(const IndexParts& parts, FaultList& lost);

}  // namespace glane
