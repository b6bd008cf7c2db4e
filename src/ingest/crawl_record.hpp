// The record of what was read: of each file of a crawl its size, times and hash; of each page in it
// its place, a key of its content, when it was captured, and the documents it gave. It stands in
// tables of the manifest, so it commits with the documents or not at all:
//
//   files      one row each, by id
//   pages      by file and place
//   given      the same from the other side: by document, the pages that give it, and whether the
//              index holds it as that page has it
//   gone       documents that are kept though their page no longer shows them, by their threads
//   unsettled  documents of which the index may hold an older capture, or one whose page has gone
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/manifest/manifest.hpp"
#include "ingest/captures.hpp"
#include "ingest/file_state.hpp"
#include "ingest/record_tables.hpp"
#include "segment/format/id_hash.hpp"

namespace glane {

struct PageRecord {
  std::uint64_t page = 0;  // number_of_place
  std::string place;
  std::uint64_t key = 0;          // of all that its documents depend on
  std::int64_t captured = 0;      // 0: as the file
  bool article = false;           // the first of its documents is one; all others are comments
  std::vector<IdHash> documents;  // suppressed ones included

  bool operator==(const PageRecord&) const = default;
};

// What a run leaves that has found a whole crawl as the record has it: the next one need only look
// whether its listing is the same.
struct CrawlSeal {
  std::uint64_t listing =
      0;  // a hash of the files, their sizes and times, and of how they are read
  std::uint64_t files = 0, pages = 0, articles = 0, comments = 0;
};

// One thread at a time. errors, of all: Error{index}
class CrawlRecord {
 public:
  // in: manifest  outlives it; has_record()
  explicit CrawlRecord(Manifest& manifest) : tables_(manifest) {}

  // --- Files, by the numbers that the record gives them ---

  struct File {
    std::uint32_t number = 0;
    std::string id;
    FileState state;
  };
  // cost: asked for in the order of their first reading, some 500 ns
  std::optional<File> find(std::string_view id);
  std::uint32_t add_file(std::string_view id, const FileState& state);
  void set_state(std::uint32_t file, const FileState& before, const FileState& state);
  void erase_file(std::uint32_t file, const FileState& before);  // its pages have been erased
  std::vector<File> files_below(std::string_view prefix);        // ascending by id
  std::uint64_t files() const;
  bool has_unfinished() const;

  // Nothing where there is none, or it is of another record. cost: files are counted
  std::optional<CrawlSeal> seal();
  void set_seal(const CrawlSeal& seal);

  // --- Pages ---

  // Ascending by number.
  std::vector<PageRecord> pages(std::uint32_t file);
  void put_page(std::uint32_t file, const PageRecord& page);
  void erase_page(std::uint32_t file, std::uint64_t page, std::span<const IdHash> documents);

  // --- Who gives a document ---

  // The pages that give it; of one alone, `alone`, only that is known.
  std::vector<Giver> givers(IdHash document);
  // What a page, that may give it, has to do with it. cost: a third of givers()
  struct Share {
    bool gives = false;
    bool holds = false;
    bool others = false;  // give it, too
  };
  Share share(IdHash document, std::uint32_t file, std::uint64_t page);
  bool is_given(IdHash document);
  // One more; `first`: it is known that nobody else does.
  void add_giver(IdHash document, std::uint32_t file, std::uint64_t page, bool holds, bool first);
  void erase_giver(IdHash document, std::uint32_t file, std::uint64_t page);
  void set_holds(IdHash document, std::uint32_t file, std::uint64_t page, bool holds);
  void set_nobody_holds(IdHash document);
  // Of the documents that a file gives, those of which it has a capture that does not stand, or of
  // which another one has.
  std::vector<IdHash> superseded_in(std::uint32_t file);
  std::vector<IdHash> superseded_by(std::uint32_t file);

  // --- Documents that are gone from their pages, that are to be settled ---

  void add_removed(IdHash thread, IdHash document);
  void erase_removed(IdHash thread, IdHash document);
  std::vector<IdHash> pop_removed(IdHash thread);
  std::vector<IdHash> pop_all_removed();

  void add_unsettled(IdHash document);
  void erase_unsettled(IdHash document);
  std::vector<IdHash> unsettled();

  // Before a commit: what is kept in memory goes to the tables, figures to the entries.
  void store();

 private:
  RecordTables tables_;
};

}  // namespace glane
