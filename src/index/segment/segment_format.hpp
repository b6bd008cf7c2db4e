// The file of a segment: kMagic and the header, then the sections, each at a multiple of 8 bytes.
// What stands in them is told in segment.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace glane {

namespace segment_format {

inline constexpr std::string_view kMagic = "glaneS04";

enum Section : std::size_t {
  kInstants,
  kDays,
  kDigests,
  kTypes,  // kComment, kHasTime
  kSites,
  kSections,
  kThreads,
  kLanguages,
  kAuthorEnds,  // u32: where the authors of document i end
  kAuthors,     // u32: strings
  kIdEnds,      // u32
  kIdHashes,    // u64: as hash_of_id makes them, sorted
  kIdRows,      // u32: the rows they belong to
  kIds,         // '+' and what stands behind the thread's id, or '=' and the whole id
  kStreamEnds,  // u32
  kStreams,
  kTextPlaces,  // u64: block << 32 | byte of the block
  kBlockEnds,   // u64
  kBlocks,
  kStringEnds,  // u32; string 0 is empty
  kStrings,
  kFormEnds,    // u32
  kForms,       // 'A' or 'a', whether the word bears a capital, and its form
  kFormOrder,   // u32: numbers less first_number, sorted by folded form, then form
  kCounted,     // u32: numbers, ascending, whether first met here or before
  kCounts,      // i32: documents of title or text with each, less those removed since
  kSignedRows,  // u32: articles with a signature, ascending
  kSignatures,  // u64: as text_signature makes them
  kSectionCount,
};

// Bits of the column of types.
inline constexpr std::uint8_t kComment = 1;
inline constexpr std::uint8_t kHasTime = 2;  // the date has a time of day

struct Header {
  char magic[8];
  std::uint32_t first;
  std::uint32_t count;
  std::uint32_t first_number;
  std::uint32_t number_count;
  std::uint64_t begin[kSectionCount];
  std::uint64_t size[kSectionCount];  // bytes
  std::uint64_t hash[kSectionCount];  // XXH3 of each
  std::uint64_t checksum;             // XXH3 of the header before it
};

}  // namespace segment_format

}  // namespace glane
