// What a damaged index says of itself beside its segments' contents: by its manifest, by `current`,
// else as a new index has it.
#pragma once

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "index/maintenance/index_parts.hpp"
#include "segment/fault_list.hpp"
#include "segment/format/id_hash.hpp"

namespace glane {

struct SalvagedSettings {
  Current contents;  // with the list of segments that is believed
  bool has_list = false;
  bool list_is_certain = false;                     // its checksum says so
  std::vector<CurrentSegment> other_list;           // of whom is not believed, or nothing
  std::optional<std::unordered_set<IdHash>> given;  // that files give; nothing: not to be known
  bool record_is_stale = false;                     // it may give what has been removed since
  bool manifest_is_whole = false;  // all of it could be read: it may be written in place
};

// Of manifest and `current` the latter is believed where it is as new: it has a checksum.
//   in: lost  is told what cannot be read
SalvagedSettings salvage_settings(const IndexLists& lists, const std::string& directory,
                                  FaultList& lost);

}  // namespace glane
