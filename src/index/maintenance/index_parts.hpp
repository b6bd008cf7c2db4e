// An index as far as it can be opened, piece by piece: what the check looks at, and what a damaged
// index is mended from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "glane/waiting.hpp"
#include "index/manifest/current.hpp"
#include "index/manifest/manifest.hpp"
#include "index/snapshot/segment_set.hpp"
#include "segment/fault_list.hpp"

namespace glane {

// What an index says of itself.
struct IndexLists {
  std::optional<Manifest> manifest;  // as one commit left it
  std::optional<Current> current;

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
//   errors: Error{index} where there is no index, or one of another format; Interrupted
IndexLists open_lists(const std::string& directory, FaultList& faults, const Waiting& waiting = {});

// Whether SQLite finds all of a manifest in order; if not, that is a fault.
//   cost: all of it is read
bool check_manifest_part(const Manifest& manifest, FaultList& faults);

// An index as its readers see it; where they are told nothing that can be read, as writers do.
struct IndexParts : IndexLists {
  SegmentSet segments;                  // that open, in the order of their numbers
  std::vector<std::uint64_t> unopened;  // numbers of those that are damaged so that they do not
  bool all_open = true;                 // none is unopened, or cannot be read
};

// A listed segment that does not open is a fault. errors: as of open_lists
IndexParts open_parts(const std::string& directory, FaultList& faults, const Waiting& waiting = {});

// The name of a segment's file.
std::string index_part_of_segment(std::uint64_t number);

}  // namespace glane
