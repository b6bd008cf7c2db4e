// Brings an index up to date with a crawl, in proportion to what has changed since it was last
// read. Called for each file and each page, in the order of reading.
//
// Of a file: what it was (open), what it is now (keep_page, add_page), what follows (end): pages
// that are as they were are kept unread, of others each document is written where it is new,
// another, or the newest of several captures; of what the file no longer gives each document goes,
// is marked, or falls back to the capture that another page has (settlement.hpp).
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

#include "crawl/walk.hpp"
#include "glane/error.hpp"
#include "index/writer/document_store.hpp"
#include "ingest/crawl_record.hpp"
#include "ingest/file_reading.hpp"
#include "ingest/refresh_options.hpp"
#include "ingest/settlement.hpp"

namespace glane {

class Refresh {
 public:
  // All outlive the refresh.
  Refresh(DocumentStore& store, CrawlRecord& record, const CrawlListing& listing,
          const RefreshOptions& options, const DiagnosticSink& report);

  // Whether the whole crawl is as a run has left it that had nothing to say of it; what it gave is
  // counted then, and nothing else is to be called.
  bool is_as_it_was();

  // What a file was; nothing where it need not be read: then what it gave is counted.
  std::shared_ptr<FileReading> open(const CrawlFile& file);

  // --- What it is now, in order; may run behind ---

  void begin(FileReading& reading);
  void keep_page(FileReading& reading, std::uint64_t page);

  void add_page(FileReading& reading, const AddedPage& page);

  // A remark on a page of the file.
  static void note(FileReading& reading, Severity severity);

  // --- What follows ---

  //   in: hash   of the file's bytes; 0: not known
  //       whole  it was read to its end, and nothing is known to be missing
  void end(FileReading& reading, std::uint64_t hash, bool whole);

  // When all files have been read: removes what is no longer there. What is kept for doubt is told.
  void remove_missing();

  // When all of that was done: so that the next run may know the crawl by its listing.
  void seal();

  // When all that was read has been delivered.
  void commit();

  Settlement& settlement() { return settlement_; }
  const RefreshCounts& counts() const { return counts_; }

 private:
  // A page on its way in.
  struct Coming {
    FileReading& reading;
    const AddedPage& page;
    std::int64_t captured;
    std::unordered_set<IdHash> left_out = {};  // its documents that could not come in
  };
  // What became of one of its documents.
  enum class Fate { added, updated, unchanged };

  bool is_unchanged(const CrawlFile& file, const CrawlRecord::File& known);
  void count_unchanged(const FileState& state);
  std::uint64_t hash_of_listing() const;
  std::int64_t lasting_ctime(const CrawlFile& file);
  std::vector<IdHash> retimed(std::uint32_t file, const FileState& before, const FileState& now);
  void replace(const Coming& coming, const PageRecord& record);
  void displace(const Coming& coming, const FileReading::Page& old,
                const std::vector<IdHash>& documents);
  Fate take_documents(Coming& coming);
  Fate decide(Coming& coming, std::size_t at);
  Fate decide_known(const Coming& coming, std::size_t at, bool is_same);
  std::vector<Giver> rivals(const Coming& coming, IdHash id);
  void note_captures(const Coming& coming, const std::vector<Giver>& others, IdHash id);
  void mark_shown(const Document& document, IdHash id);
  void tell_clash(const Coming& coming, const Document& document, const Giver& other);
  void drop_old_pages(FileReading& reading);
  void settle(FileReading& reading);
  void note_ended(std::span<const IdHash> documents);
  void count_ended();
  bool keeps_missing(const FileReading& reading) const;
  std::vector<CrawlRecord::File> missing_files();
  bool keeps(const std::string& id);
  void keep_most(std::vector<CrawlRecord::File>& missing);
  void remove_missing_files();
  void remove_file(const CrawlRecord::File& file);

  DocumentStore& store_;
  CrawlRecord& record_;
  const CrawlListing& listing_;
  RefreshOptions options_;
  const DiagnosticSink& report_;
  Settlement settlement_;
  RefreshCounts counts_;
  std::int64_t now_;                              // of the run, seconds since 1970
  bool may_change_unseen_ = false;                // a file of the listing
  bool has_remarks_ = false;                      // on a page, which are told by every run
  FileReading* open_ = nullptr;                   // that is being delivered
  std::uint64_t listed_ = 0;                      // files of the record
  std::vector<std::vector<IdHash>> ended_;        // what pages gave that are no longer there
  std::unordered_set<std::uint64_t> new_hashes_;  // of files that the record had not
  std::unordered_set<std::string> told_gaps_;
};

}  // namespace glane
