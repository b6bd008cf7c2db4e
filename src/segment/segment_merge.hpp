// Several segments -> one, without their dead rows. Nothing is analysed anew: terms, streams, words
// and texts are taken over.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "glane/waiting.hpp"
#include "segment/builder/segment_files.hpp"
#include "segment/format/row_set.hpp"
#include "segment/reader/segment.hpp"

namespace glane {

struct MergedSegment {
  std::shared_ptr<const Segment> segment;
  std::shared_ptr<const RowSet> dead;  // nullptr: none
};

// Where the rows of each source went: kDeadRow, or the row of the new segment.
using RowMap = std::vector<std::vector<std::uint32_t>>;
inline constexpr std::uint32_t kDeadRow = 0xFFFFFFFF;
RowMap map_merged_rows(const std::vector<MergedSegment>& sources);

// Of the table of strings of a segment that has most: those of segments that are merged have 4 GB
// together, at the most.
std::uint64_t string_bytes(const Segment& segment);

// Writes `path`.glass and `path`.seg: the live rows of the sources, in their order.
//   in:     rows  by map_merged_rows
//           stop  abandons it; asked every few milliseconds
//   errors: Error{index} where a source is not as it was written (damage taken over would pass for
//           what was written), std::system_error, Interrupted; the new files are removed
//   cost:   some 3 us a document; the disk holds sources and result
//   memory: some 80 bytes a document and the distinct strings; one posting list at a time
WrittenSegment merge_segments(const std::vector<MergedSegment>& sources, const RowMap& rows,
                              const std::string& path, const StopTest& stop = {});

}  // namespace glane
