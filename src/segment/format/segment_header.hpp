// The header of a segment's file, which stands at both its ends, in the form of this version
// whichever version wrote it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "segment/format/segment_format.hpp"

namespace glane {

// Newest first.
inline constexpr std::array kReadableSegmentVersions = {segment_format::kVersion,
                                                        segment_format::kOlderVersion};

// Whether a file that begins with these bytes is a segment, or one under way.
bool is_segment_magic(std::string_view bytes);

// What a header takes in a file. in: version  one of those that are readable
std::size_t segment_header_bytes(std::uint32_t version);

// Reads a header and nothing else.
//   out: nothing where the bytes are no whole header of a readable version; sections that an older
//        one lacks are empty
std::optional<segment_format::Header> unpack_segment_header(std::string_view bytes);

}  // namespace glane
