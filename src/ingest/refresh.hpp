// Brings an index up to date with a crawl, in proportion to what has changed since it was last
// read, in the order of reading.
//
// Of a file: what it was (open), what it is now (keep_page, add_page), what follows (end): pages
// that are as they were are kept unread, of others each document is written where it is new,
// another, or the newest of several captures; of what the file no longer gives each document goes,
// is marked, or falls back to the capture that another page has (settlement.hpp).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/remark.hpp"
#include "crawl/walk.hpp"
#include "glane/error.hpp"
#include "glane/ingest.hpp"
#include "index/writer/document_store.hpp"
#include "ingest/crawl_record.hpp"
#include "ingest/page_batch.hpp"
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

  // What a file was; nothing where it need not be read: then what it gave is counted. What failed
  // when it was read, or was no page, is reported again: it has not become better.
  FilePointer open(const CrawlFile& file);

  // --- What it is now, in order; may run behind ---

  // All that was met, by what follows.
  void add(const PageBatch& batch);

  void begin(FileRefresh& file);
  void keep_page(FileRefresh& file, std::uint64_t page);

  void add_page(FileRefresh& file, const PreparedPage& page);

  // A remark on a page of the file.
  static void note(FileRefresh& file, Severity severity);

  // --- What follows ---

  //   in: hash   of the file's bytes; 0: not known
  //       whole  it was read to its end, and nothing is known to be missing
  void end(FileRefresh& file, std::uint64_t hash, bool whole);

  // When all files have been read: removes what is no longer there. What is kept for doubt is
  // reported.
  void remove_missing();

  // When all of that was done: so that the next run may know the crawl by its listing.
  void seal();

  // Before a commit, when all that was read has been added.
  void store();

  Settlement& settlement() { return settlement_; }
  // What it knows of: neither bytes nor seconds.
  const IndexSummary& counts() const { return counts_; }

 private:
  // A page on its way in.
  struct Coming {
    FileRefresh& file;
    const PreparedPage& page;
    std::int64_t captured;
    std::unordered_set<IdHash> left_out = {};  // its documents that could not come in
  };
  // What became of one of its documents.
  enum class Fate { added, updated, unchanged };

  bool is_unchanged(const CrawlFile& file, const CrawlRecord::File& known);
  void count_unchanged(const CrawlFile& file, const FileState& state);
  void report_again(const CrawlFile& file, Severity severity, std::uint64_t places);
  void report_failed(const std::string& source, Remark remark, bool named);
  void report(const Diagnostic& diagnostic) const;
  std::uint64_t hash_of_listing() const;
  std::int64_t lasting_ctime(const CrawlFile& file);
  std::vector<IdHash> retimed(std::uint32_t file, const FileState& before, const FileState& now);
  void replace(const Coming& coming, const PageRecord& record);
  void displace(const Coming& coming, const FileRefresh::Page& old,
                const std::vector<IdHash>& documents);
  Fate decide_documents(Coming& coming);
  Fate decide(Coming& coming, std::size_t at);
  Fate decide_known(const Coming& coming, std::size_t at, bool is_same);
  std::vector<Giver> rivals(const Coming& coming, IdHash id);
  void note_captures(const Coming& coming, const std::vector<Giver>& others, IdHash id);
  void mark_shown(const Document& document, IdHash id);
  void report_clash(const Coming& coming, const Document& document, const Giver& other);
  void drop_old_pages(FileRefresh& file);
  void settle(FileRefresh& file);
  void note_ended(std::span<const IdHash> documents);
  void count_ended();
  bool keeps_missing(const FileRefresh& file) const;
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
  IndexSummary counts_;
  std::int64_t now_;                              // of the run, seconds since 1970
  bool may_change_unseen_ = false;                // a file of the listing
  bool has_remarks_ = false;                      // on a page, which every run reports
  FileRefresh* open_ = nullptr;                   // that is being delivered
  std::uint64_t listed_ = 0;                      // files of the record
  std::vector<std::vector<IdHash>> ended_;        // what pages gave that are no longer there
  std::unordered_set<std::uint64_t> new_hashes_;  // of files that the record had not
  std::unordered_set<std::string> reported_gaps_;
};

}  // namespace glane
