// Documents of a segment as far as they are asked for: the stored texts are most of what there is
// to unpack and to copy.
#pragma once

#include <cstdint>

#include "glane/document.hpp"
#include "segment/format/stored_document.hpp"
#include "segment/reader/segment.hpp"
#include "segment/reader/unpacked_blocks.hpp"

namespace glane {

// What the columns say of it alone: id, type, thread, site, section, language, authors.
Document document_of_columns(const Segment& segment, std::uint32_t row);

// That, and those parts of its record. errors and cost: as of Segment::document
Document document_parts(const Segment& segment, std::uint32_t row, RecordParts parts,
                        UnpackedBlocks& blocks);

}  // namespace glane
