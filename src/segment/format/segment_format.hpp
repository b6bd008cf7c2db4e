// The two files of segment 17, written once and never changed:
//
//   17.glass/   its postings, a Xapian database that any Xapian reads (glass_writer.hpp): one term
//               a class of words (schema.hpp), document n is row n - 1. Its metadata has the id of
//               the segment (kIdKey)
//   17.seg      all else. The header, the sections, each at a multiple of 8 bytes, and the header
//               once more: every byte of the sections and of the database is covered by a hash of
//               it
//
// All numbers are little-endian. A section of numbers is an array of 1, 2, 4 or 8 bytes each, as
// narrow as its greatest number allows; `width` of the header says which. "Ends" are where each of
// a row of pieces ends inside another section: an array of u64, where every kEndsStride-th piece
// begins, and one of offsets from there.
//
// A column of strings is the sorted strings it has, each once, and for each row the number of its
// string, counted from 1; 0: none.
//
// Readers of later versions read this format. What they must be able to read of a segment, whatever
// becomes of its words, are the stored documents: an index is made anew from them. Segments of
// format 4 lack the sections behind kSignatures, are read without them (segment_header.hpp), and
// belong to indexes that are only made anew.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace glane {

namespace segment_format {

inline constexpr std::string_view kMagic = "glaneS05";
inline constexpr std::uint32_t kVersion = 5;
inline constexpr std::string_view kOlderMagic = "glaneS04";
inline constexpr std::uint32_t kOlderVersion = 4;
inline constexpr const char* kIdKey = "glane.segment";  // 16 hexadecimal digits
inline constexpr std::uint32_t kEndsStride = 32;

// clang-format off
enum Section : std::size_t {
  // --- Columns, an entry a row ---
  kInstants,   // begin of its date in seconds less base_instant; all bits set: undated
  kDays,       // number of its day among kDayValues
  kDayValues,  // i32 YYYYMMDD as written, 00 where unknown, ascending; 0: undated
  kDigests,    // u64
  kTypes,      // kComment, kHasTime
  kSites, kSiteEnds, kSiteEndOffsets, kSiteStrings,
  kSections, kSectionEnds, kSectionEndOffsets, kSectionStrings,
  kLanguages, kLanguageEnds, kLanguageEndOffsets, kLanguageStrings,
  kThreads, kThreadEnds, kThreadEndOffsets, kThreadStrings,
  // An author; or, where a document has several, the number of all authors + 1 + a place in
  // kAuthorLists, where their number stands, and they.
  kAuthors,
  kAuthorLists,
  kAuthorEnds, kAuthorEndOffsets, kAuthorStrings,
  // --- Ids: '+' and what stands behind the thread's id, or '=' and the whole id ---
  kIdEnds, kIdEndOffsets, kIds,
  kIdHashes,  // u32: the first bits of the hashes of all ids (hash_of_id), ascending
  kIdRows,    // the rows they belong to
  // --- Texts: zstd frames with checksums, each of the records of some neighbours ---
  kBlockRows,  // the first row of each block
  kBlockEnds,  // u64
  kBlocks,
  // --- Token streams (token_stream.hpp) ---
  kStreamEnds, kStreamEndOffsets, kStreams,
  // --- Words: numbered from 0, the most frequent first ---
  kFormEnds, kFormEndOffsets,
  kForms,       // a letter, large where the word bears a capital: B where it stands somewhere at
                // the place of another word (token_stream.hpp), else A; and its form
  kFormOrder,   // numbers, sorted by folded form, form, and capital last
  kFormCounts,  // documents that have the word in title or text
  // --- Classes: which words answer to a class ---
  kClassEnds, kClassEndOffsets,
  kClasses,        // names, ascending
  kClassFormEnds,  // of each class, where its words end in kClassForms
  kClassForms,     // numbers of words
  // --- Joined words: "portemonnaie", written so or with a hyphen ---
  kJoinEnds, kJoinEndOffsets,
  kJoins,      // folded form \0 class \0 its words, folded, a blank between them; ascending
  kJoinOrder,  // numbers of joins, sorted by class
  kJoinRowEnds,
  kJoinRows,  // of each, the rows that have it
  // --- Words without postings: where they stand ---
  kStopForms,  // numbers of words, ascending
  kStopRowEnds,
  kStopRows,  // sets of rows (row_set.hpp)
  // --- Articles with a signature (text_signature.hpp) ---
  kSignedRows,
  kSignatures,  // u64
  // --- Further columns ---
  kAddressees, kAddresseeEnds, kAddresseeEndOffsets, kAddresseeStrings,  // whom it answers
  // Whom it quotes, each once: as kAuthors and what follows it.
  kQuoted,
  kQuotedLists,
  kQuotedEnds, kQuotedEndOffsets, kQuotedStrings,
  // Where it was read, without the place in there: "crawl/2021.warc.gz" of "crawl/2021.warc.gz#830"
  kSources, kSourceEnds, kSourceEndOffsets, kSourceStrings,
  kWordCounts,  // words of its title and text, stop words included
  kSectionCount,
};
// clang-format on

inline constexpr std::size_t kOlderSectionCount = kAddressees;

// Bits of the column of types.
inline constexpr std::uint8_t kComment = 1;
inline constexpr std::uint8_t kHasTime = 2;  // the date has a time of day

struct SectionPlace {
  std::uint64_t begin = 0;
  std::uint64_t bytes = 0;
  std::uint64_t hash = 0;  // XXH3
  std::uint64_t width = 1;
};

// Of a whole file.
struct FileHash {
  std::uint64_t bytes = 0;
  std::uint64_t hash = 0;  // XXH3
};

struct Header {
  char magic[8];
  std::uint64_t id;       // random: tells segments apart
  std::uint32_t version;  // kVersion
  std::uint32_t rows;
  std::int64_t base_instant;
  FileHash glass_version;   // of iamglass
  FileHash glass_postings;  // of postlist.glass
  SectionPlace sections[kSectionCount];
  std::uint64_t checksum;  // XXH3 of the header before it
};

}  // namespace segment_format

}  // namespace glane
