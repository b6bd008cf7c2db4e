// An index as far as it can be opened, piece by piece: what the check looks at, and what a damaged
// index is mended from.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "index/current.hpp"
#include "index/manifest.hpp"
#include "index/segment_set.hpp"
#include "segment/fault_list.hpp"

namespace glane {

struct IndexParts {
  // Who is believed where both are there.
  enum class View { readers, writers };

  std::optional<Manifest> manifest;  // as one commit left it
  std::optional<Current> current;
  // By whoever is believed; nothing where nobody can say.
  std::optional<std::vector<CurrentSegment>> listed;

  // Those that open, in the order of their numbers: the listed ones; where one of them does not
  // open and writers are believed, or where nobody can say, also others of the folder. All rows of
  // what is not as it is listed are dead.
  SegmentSet segments;

  // Whether readers and writers see the same commit. Else the manifest is ahead, or one is missing.
  bool is_one_commit() const {
    return manifest && current && manifest->commit_number() == current->commit;
  }

  // Whether the manifest is an older one than readers have seen: one that was put back, or has lost
  // its write-ahead file. No crash does that. Readers are believed then.
  bool is_behind() const {
    return manifest && current && manifest->commit_number() < current->commit;
  }
};

// What does not open is a fault, and so is what readers are told otherwise than writers.
//   errors: Error{index} where there is no index, or one of another format
IndexParts open_parts(const std::string& directory, IndexParts::View view, FaultList& faults);

// The name of a segment's file.
std::string segment_name(std::uint64_t number);

}  // namespace glane
