#include "segment/format/segment_header.hpp"

#include <xxhash.h>

#include <algorithm>
#include <cstring>

namespace glane {

using namespace segment_format;

namespace {

constexpr std::size_t kChecksumBytes = sizeof(Header::checksum);

std::size_t section_count(std::uint32_t version) {
  return version == kOlderVersion ? kOlderSectionCount : std::size_t{kSectionCount};
}

std::string_view magic_of(std::uint32_t version) {
  return version == kOlderVersion ? kOlderMagic : kMagic;
}

}  // namespace

bool is_segment_magic(std::string_view bytes) {
  return std::any_of(kReadableSegmentVersions.begin(), kReadableSegmentVersions.end(),
                     [&](std::uint32_t version) { return bytes == magic_of(version); });
}

std::size_t segment_header_bytes(std::uint32_t version) {
  return offsetof(Header, sections) + section_count(version) * sizeof(SectionPlace) +
         kChecksumBytes;
}

std::optional<Header> unpack_segment_header(std::string_view bytes) {
  for (const std::uint32_t version : kReadableSegmentVersions) {
    if (bytes.size() != segment_header_bytes(version)) continue;
    const std::size_t covered = bytes.size() - kChecksumBytes;
    Header header = {};
    std::memcpy(&header, bytes.data(), covered);
    std::memcpy(&header.checksum, bytes.data() + covered, kChecksumBytes);
    const bool whole = std::string_view(header.magic, sizeof header.magic) == magic_of(version) &&
                       header.version == version &&
                       header.checksum == XXH3_64bits(bytes.data(), covered);
    if (!whole) continue;
    for (std::size_t i = section_count(version); i < kSectionCount; ++i) {
      header.sections[i].hash = XXH3_64bits(bytes.data(), 0);
    }
    return header;
  }
  return std::nullopt;
}

}  // namespace glane
