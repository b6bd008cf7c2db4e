// Brings an index up to date with a crawl, in proportion to what has changed since it was last
// read. Called by index_pages for each file and each page, in the order of reading.
//
// What a file gave is compared with what it gave before: pages whose keys are known are kept
// unread, new ones are added, and of those that are gone each document that no other page gives is
// removed, or marked, a comment that its page no longer shows. Where a document that stands came
// from a page that is gone, and others give another capture of it, these are read again in the end
// ("revisited"), so that the newest stands whatever the order of events was.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/report.hpp"
#include "crawl/walk.hpp"
#include "index/refresh/crawl_record.hpp"
#include "index/refresh/refresh_options.hpp"
#include "index/refresh/refresh_target.hpp"

namespace glane {

class Refresh {
 public:
  // All three outlive the refresh.
  Refresh(RefreshTarget& target, CrawlRecord& record, const CrawlListing& listing,
          const RefreshOptions& options);

  // --- While files are read, before what is read arrives below ---

  // Whether a file need not be opened; what it gave is counted then.
  bool is_unchanged(const CrawlFile& file);

  // Whether the page with this key, of the file that is being read, need not be taken apart.
  bool is_known(const CrawlFile& file, std::uint64_t key);

  // --- What was read, in order; may run behind ---

  void begin_file(const CrawlFile& file);

  //   in: of_file  its time is that of the file
  void keep_page(std::uint64_t key, bool of_file);

  struct AddedPage {
    std::uint64_t key = 0;
    const std::vector<IdHash>& ids;                 // of its documents
    const std::vector<Document>& documents;         // those of them that are not to be left out
    const std::vector<PreparedDocument>& prepared;  // of each of those
  };
  void add_page(const AddedPage& page);

  // A remark on a page of the file.
  void note(Severity severity);

  //   in: hash   of the file's bytes; 0: not known
  //       whole  it was read to its end, and nothing is known to be missing
  void end_file(std::uint64_t hash, bool whole);

  // --- When all has been read ---

  // Removes what is no longer there. What is kept for doubt is told.
  void remove_missing(const RejectSink& report);

  // The files to read again, from begin_file on, in their order; is_known lets pass what matters.
  // end_revisit when they have been read.
  std::vector<const CrawlFile*> begin_revisit();
  void end_revisit();
  bool is_revisiting() const { return revisiting_; }

  // When all that was read has been delivered. Of a file whose end has not been reached the record
  // has what was read so far. Between begin_revisit and end_revisit nothing is committed, but room
  // is made in memory.
  void commit();

  const RefreshCounts& counts() const { return counts_; }

 private:
  // The file that is being delivered.
  struct Open {
    // Nothing of it has been read before: then nothing of it can have gone, and less is kept.
    bool is_new() const { return old_pages.empty() && gone.empty(); }

    const CrawlFile* file = nullptr;
    FileState state;
    FileState before;
    std::vector<IdHash> retimed;  // documents that are newer than the index has them
    std::vector<PageRecord> old_pages;
    std::unordered_multimap<std::uint64_t, std::size_t> old_by_key;
    std::vector<bool> matched;  // of the old pages
    PackedPages pages;
    std::unordered_set<IdHash> gone;     // comments that are no longer shown
    std::unordered_set<IdHash> given;    // where what is missing is kept
    std::unordered_set<IdHash> threads;  // of documents that were added
    std::unordered_set<IdHash> unchanged_threads;
    std::unordered_set<IdHash> settled;               // that stand as this file has them
    std::unordered_map<IdHash, std::string> sources;  // of those that stand from elsewhere
  };
  // How a document stands that is given by several pages, while they are read again.
  struct Standing {
    bool seen = false;
    std::uint64_t id_hash = 0;  // of an article
    std::int64_t newest = 0;
    std::vector<std::int64_t> captures;
  };

  void find_missing();
  bool retime(const CrawlFile& file, FileState state);
  void settle(const Document& document, DocumentFate fate);
  void revisit(const std::vector<Document>& documents);
  void note_given(const std::vector<IdHash>& ids);
  bool keeps_missing() const;
  bool stays_missing(const PageRecord& page) const;
  void drop_old_pages();
  void drop(IdHash document);
  void read_again(IdHash document);
  bool ends(IdHash hash);
  void remove_file(const std::string& id);
  void remove_of_file(IdHash document, bool was_gone);
  void remove_gone();
  bool keeps(const std::string& id, const RejectSink& report);
  void keep_most(const RejectSink& report);
  bool thread_stands(const std::string& thread) const;
  void store_open(bool whole);

  RefreshTarget& target_;
  CrawlRecord& record_;
  const CrawlListing& listing_;
  RefreshOptions options_;
  RefreshCounts counts_;
  Open open_;
  std::vector<std::string> missing_;        // files of the record that are not listed
  std::unordered_set<IdHash> missing_ids_;  // that those give
  std::unordered_set<IdHash> settled_;      // of those, that stand as a file of this run has them
  std::unordered_set<std::uint64_t> new_hashes_;  // of files that the record had not
  std::unordered_set<std::string> told_gaps_;
  // Of the revisits, those that need none unless a retimed file gives them.
  std::unordered_set<IdHash> unsure_;
  std::string reading_file_;  // whose keys these are
  std::unordered_set<std::uint64_t> known_keys_;
  bool revisiting_ = false;
  std::unordered_map<IdHash, Standing> standing_;  // while revisiting: those that are
};

}  // namespace glane
