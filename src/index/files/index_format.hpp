// The files of an index, and what they say beside its segments (segment_format.hpp):
//
//   manifest.db   SQLite, the truth for whoever writes: one transaction is one commit.
//                 `entries` (key, value): settings, what was forgotten. `segments` (number, id,
//                 rows, dead): those of the index, each with its dead rows as row_set.hpp packs
//                 them. `notes` (hash, note): notes.hpp. `files`, `pages`, `given`, `gone`,
//                 `unsettled`: what was read (ingest/crawl_record.hpp)
//   current       for readers: a copy of the list of segments, of the settings and of the notes,
//                 published after the transaction (current.hpp). A writer that finds it behind the
//                 manifest publishes it anew
//   17.seg, 17.glass/
//                 segment 17; named by `current` and the manifest, or by nobody: then the next
//                 writer removes it, where it bears the mark of a segment (owned_files.hpp)
//   backups       where copies of the index were made (backup_list.hpp); not there where none was
//   writer.lock   held by the one writer
//   current.new-4711-8f3a…, manifest.db.new-…, rebuilt.new-…/
//                 what is being written anew and takes the other's place when it is whole; one
//                 that a crash has left is removed by the next writer
//
// A format is kept: later versions read an index of this one, or make it anew from the texts that
// it stores (`glane compact --upgrade`), as they do where the dictionary has changed.
#pragma once

#include <cstdint>
#include <string_view>

namespace glane {

// Bump it when segments, manifest or current change so that this version could not read them. Of
// format 4 the segments lack columns, of format 5 they do not say which words are further forms:
// such an index is made anew, and nothing else.
inline constexpr int kIndexFormat = 6;
inline constexpr int kOldestReadableFormat = 4;

// Numbers of segments begin with 1; SQLite has 63 bits for them.
inline constexpr std::uint64_t kMostSegmentNumber = std::uint64_t{1} << 62;

// Keys of entries.
namespace setting {
inline constexpr std::string_view kFormat = "format";
inline constexpr std::string_view kAnalyzer = "analyzer";  // analyzer_version()
// Words without postings, a line each:
inline constexpr std::string_view kStopRowWords = "unposted";
// What the user's lists leave behind:
inline constexpr std::string_view kStopWords = "stopwords";
inline constexpr std::string_view kProtectedWords = "protected";
inline constexpr std::string_view kSynonyms = "synonyms";  // synonym_table.hpp
inline constexpr std::string_view kRanking = "ranking";    // as read_ranking reads it, or empty
// What is not to come back, as read_suppression_filter_list reads it:
inline constexpr std::string_view kSuppressedIds = "forgotten.ids";
inline constexpr std::string_view kSuppressedAuthors = "forgotten.authors";
// Figures for who watches over an index, decimal:
inline constexpr std::string_view kFiles = "files";
inline constexpr std::string_view kPages = "pages";
inline constexpr std::string_view kUnfinishedFiles = "files.unfinished";
// For writers alone, not in `current`:
inline constexpr std::string_view kNextSegment = "writer.next_segment";
inline constexpr std::string_view kSeal = "writer.seal";  // CrawlSeal, of ingest/crawl_record.hpp
inline constexpr std::string_view kForWriters = "writer.";
}  // namespace setting

inline constexpr const char* kManifestFile = "manifest.db";
inline constexpr const char* kCurrentFile = "current";
inline constexpr std::string_view kCurrentMark = "glanecur";  // which begins it
inline constexpr std::uint32_t kManifestMark = 0x676C616E;    // "glan", SQLite's application id
inline constexpr const char* kRebuiltFolder = "rebuilt";      // of a manifest, written anew
inline constexpr const char* kBackupsFile = "backups";

}  // namespace glane
