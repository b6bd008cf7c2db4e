// Makes an index say of a document what the pages say that give it now: it goes with the last of
// them, or is marked as gone; where the newest capture is not what stands, its page is to be read
// again.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "crawl/walk.hpp"
#include "index/writer/document_store.hpp"
#include "ingest/crawl_record.hpp"

namespace glane {

enum class FilesToRead { some, none };

class Settlement {
 public:
  // All outlive it.
  //   in: listing  files that can be read in this run
  //       mirror   comments that their page no longer shows are removed, not marked
  Settlement(DocumentStore& store, CrawlRecord& record, const CrawlListing& listing, bool mirror)
      : store_(store), record_(record), listing_(listing), mirror_(mirror) {}

  // Documents whose givers have changed. What cannot be settled before a page is read again waits
  // in the record, and so does what would go of the same thread: nobody is to see half of it. So
  // does a thread that no page gives, as long as another file may.
  //   out: the threads of documents that went
  std::vector<IdHash> settle(const std::vector<IdHash>& documents, FilesToRead files);

  // What is to be read again of a file that this run can read: the documents, by their pages.
  struct Wanted {
    const CrawlFile* file = nullptr;
    std::map<std::uint64_t, std::vector<IdHash>> pages;
  };
  std::map<std::uint32_t, Wanted> wanted();  // by the files' numbers

  // When these have been read: what waited for them goes.
  void settle_rest();

  // Comments that earlier runs kept though their pages do not show them.
  void drop_removed();

  // Where a page is read; empty where this run does not know.
  std::string source_of(const Giver& giver);

 private:
  // A document that no page gives.
  struct Ended {
    IdHash id;
    std::optional<DocumentStore::Head> head;
    IdHash thread;
  };
  Ended ended(IdHash id) const;
  void drop(IdHash id, const std::optional<DocumentStore::Head>& head);
  const CrawlFile* listed(const std::string& id);
  void correct_source(IdHash id, const std::vector<Giver>& givers);

  DocumentStore& store_;
  CrawlRecord& record_;
  const CrawlListing& listing_;
  bool mirror_;
  std::unordered_map<std::string_view, const CrawlFile*> files_;  // by id; empty: not asked yet
  std::unordered_set<IdHash> waiting_threads_;
};

}  // namespace glane
