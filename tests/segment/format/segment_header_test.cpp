#include "segment/format/segment_header.hpp"

#include <doctest/doctest.h>
#include <xxhash.h>

#include <cstring>
#include <string>
#include <utility>

using namespace glane;
using namespace glane::segment_format;

namespace {

// The header of a segment as a version wrote it.
std::string header_of_version(std::uint32_t version, std::string_view magic) {
  Header header = {};
  std::memcpy(header.magic, magic.data(), magic.size());
  header.id = 17;
  header.version = version;
  header.rows = 3;
  for (std::size_t i = 0; i < kSectionCount; ++i) header.sections[i] = {8 * i, i, i + 1, 1};
  const std::size_t covered = segment_header_bytes(version) - sizeof header.checksum;
  std::string bytes(reinterpret_cast<const char*>(&header), covered);
  const std::uint64_t checksum = XXH3_64bits(bytes.data(), bytes.size());
  bytes.append(reinterpret_cast<const char*>(&checksum), sizeof checksum);
  return bytes;
}

}  // namespace

TEST_CASE("a header takes what its version's sections do") {
  CHECK(segment_header_bytes(kVersion) == sizeof(Header));
  CHECK(segment_header_bytes(kOlderVersion) ==
        sizeof(Header) - (kSectionCount - kOlderSectionCount) * sizeof(SectionPlace));
}

TEST_CASE("a header of either version is read, the sections that it lacks as empty ones") {
  for (const auto& [version, magic] :
       {std::pair{kVersion, kMagic}, std::pair{kOlderVersion, kOlderMagic}}) {
    CAPTURE(version);
    const auto header = unpack_segment_header(header_of_version(version, magic));
    REQUIRE(header);
    CHECK(header->version == version);
    CHECK(header->rows == 3);
    CHECK(header->sections[kSignatures].bytes == kSignatures);
    const SectionPlace& last = header->sections[kWordCounts];
    CHECK(last.bytes == (version == kVersion ? std::size_t{kWordCounts} : 0));
    if (version == kOlderVersion) CHECK(last.hash == XXH3_64bits("", 0));
  }
}

TEST_CASE("a header of a mark and a version that do not belong together, cut or changed, is none") {
  CHECK_FALSE(unpack_segment_header(header_of_version(kVersion, kOlderMagic)));
  CHECK_FALSE(unpack_segment_header(header_of_version(kOlderVersion, kMagic)));
  const std::string whole = header_of_version(kVersion, kMagic);
  CHECK_FALSE(unpack_segment_header(""));
  CHECK_FALSE(unpack_segment_header(whole.substr(1)));
  CHECK_FALSE(unpack_segment_header(whole + '\0'));
  for (std::size_t at = 0; at < whole.size(); at += 7) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 16);
    CHECK_FALSE(unpack_segment_header(changed));
  }
}

TEST_CASE("the marks of both versions are those of segments") {
  CHECK(is_segment_magic("glaneS05"));
  CHECK(is_segment_magic("glaneS04"));
  for (const char* other : {"", "glaneS0", "glaneS03", "glaneS06", "glaneS050"})
    CHECK_FALSE(is_segment_magic(other));
}
