// The segments of a damaged index: those that are sound, and the others as far as they can be read.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "index/maintenance/salvaged_segment.hpp"
#include "index/maintenance/salvaged_settings.hpp"
#include "segment/fault_list.hpp"
#include "segment/format/row_set.hpp"
#include "segment/reader/segment.hpp"

namespace glane {

struct FoundSegment {
  std::uint64_t number = 0;
  std::shared_ptr<const Segment> sound;       // nullptr: it is damaged, or to be made anew
  std::shared_ptr<SalvagedSegment> salvaged;  // nullptr: it is sound
  RowSet dead = {};                           // all, where nobody says which
  bool knows_dead = false;
  bool is_listed = false;

  std::uint32_t rows() const { return sound ? sound->rows() : salvaged->rows(); }
  std::uint64_t id() const { return sound ? sound->id() : salvaged->id(); }
  std::uint64_t bytes() const { return sound ? sound->bytes() : salvaged->file_bytes(); }
  std::string document_id(std::uint32_t row) const {
    return sound ? sound->id(row) : salvaged->document_id(row);
  }
  bool knows_id(std::uint32_t row) const { return sound || salvaged->knows_id(row); }
  bool is_live(std::uint32_t row) const { return !dead.contains(row); }

  // errors: Error{index}
  SalvagedDocument document(std::uint32_t row) const;
};

struct SalvagedSegments {
  std::vector<FoundSegment> segments;  // in the order of their numbers
  std::vector<std::uint64_t> unread;   // numbers of files of which nothing can be read
  bool has_all_listed = false;         // and somebody lists them
};

struct SalvageOptions {
  bool makes_all_anew = false;  // none is kept as it is
  StopTest stop = {};
};

// Those of the list that is believed; where one of them cannot be read at all, or that list has no
// checksum, the others of the folder, too.
//   in:     lost  is told which cannot be read
//   errors: Unreadable where the system does not let a file be read, which may be whole;
//           Interrupted
//   cost:   all of each is read, some 40 us a document
SalvagedSegments salvage_segments(const std::string& directory, const SalvagedSettings& saved,
                                  const SalvageOptions& options, FaultList& lost);

}  // namespace glane
