// An index as far as it can be opened, piece by piece: what the check looks at, and what a damaged
// index is rebuilt from.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "index/care/fault_list.hpp"
#include "index/refresh/short_hash.hpp"
#include "index/segment/segment.hpp"

namespace glane {

struct IndexParts {
  struct NamedSegment {
    std::string name;
    std::shared_ptr<const Segment> segment;
  };
  struct Place {
    const Segment* segment = nullptr;  // nullptr: no segment has it
    std::uint32_t row = 0;
  };

  std::string generation;  // its folder
  std::optional<Xapian::Database> database;
  std::vector<NamedSegment> segments;  // those that open, in the order of their documents

  // The numbers of the documents that stand, ascending; nothing where the postings cannot say.
  std::optional<std::vector<std::uint32_t>> standing;

  Place find(std::uint32_t document) const;

  // The rows of a document, by the hash of its id, last first.
  std::vector<Place> rows_of(ShortHash hash) const;
};

// What does not open is a fault. Where the database does not name the segments, they are those of
// the folder.
IndexParts open_parts(const std::string& generation, FaultList& faults);

}  // namespace glane
