// The version file of a Xapian 1.4 glass database, `iamglass`: where the tables' roots are, and
// what is true of the whole database. It comes last: with it the database is there.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "segment/glass/glass_table.hpp"

namespace glane {

struct GlassStatistics {
  std::uint32_t documents = 0;  // numbered from 1, without gaps
  std::uint64_t total_length = 0;
  std::uint32_t least_length = 0;  // of a document that has one; 0: none has
  std::uint32_t greatest_length = 0;
  std::uint32_t greatest_wdf = 0;  // at most the greatest length
};

using GlassUuid = std::array<std::uint8_t, 16>;

// By which Xapian's replication tells databases apart: random, of version 4 (RFC 4122).
GlassUuid random_glass_uuid();

// The bytes of a version file whose only table is that of postings.
std::string glass_version_bytes(const GlassTableRoot& postings, const GlassStatistics& statistics,
                                const GlassUuid& uuid);

// What ends them: Xapian's totals and bounds.
std::string glass_statistics_bytes(const GlassStatistics& statistics);

// What a version file says of its table of postings; nothing where it is no file that
// glass_version_bytes made, down to the last byte. Of the file of the table it says nothing.
std::optional<GlassTableRoot> read_glass_version(std::string_view bytes);

constexpr const char* kGlassVersionFile = "iamglass";
constexpr const char* kGlassPostingsFile = "postlist.glass";

}  // namespace glane
