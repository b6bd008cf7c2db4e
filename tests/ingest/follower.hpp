// A crawl in memory, not on a disk: files of pages of documents, and an index in memory that
// follows it run by run, by the way that index_pages goes.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "crawl/temporary_directory.hpp"
#include "ingest/memory_store.hpp"
#include "ingest/refetch.hpp"
#include "ingest/refresh.hpp"
#include "ingest/test_crawl.hpp"

namespace glane::test {

// An index that follows a crawl, run by run.
class Follower {
 public:
  explicit Follower(RefreshOptions options = {}) : options_(std::move(options)) {}

  MemoryStore store;
  std::vector<std::string> reported;
  IndexSummary counts;
  int refetched = 0;           // pages
  std::vector<CrawlGap> gaps;  // of the next listings
  bool was_sealed = false;     // nothing was looked at but the listing

  void set_mirror() { options_.mirror = true; }

  // in: ends  false: it is stopped when all files have been read
  void run(const Crawl& crawl, bool ends = true) {
    store.written = refetched = 0;
    reported.clear();
    listing_ = listing_of(crawl);
    listing_.gaps = gaps;
    const DiagnosticSink report = [&](const Diagnostic& diagnostic) {
      reported.push_back(diagnostic.reason);
    };
    CrawlRecord record(manifest_);
    Refresh refresh(store, record, listing_, options_, report);
    was_sealed = refresh.is_as_it_was();
    if (!was_sealed) {
      for (std::size_t i = 0; i < crawl.size(); ++i) read(refresh, crawl[i], listing_.files[i]);
      if (ends) finish(refresh, record, crawl);
      refresh.store();
    }
    counts = refresh.counts();
  }

  // A run that commits behind the first pages of its first file, or behind all of it, and is
  // killed.
  void run_cut_short(const Crawl& crawl, std::size_t pages) {
    listing_ = listing_of(crawl);
    CrawlRecord record(manifest_);
    const DiagnosticSink ignored = [](const Diagnostic&) {};
    Refresh refresh(store, record, listing_, options_, ignored);
    const auto known = refresh.open(listing_.files[0]);
    refresh.begin(*known);
    for (std::size_t i = 0; i < pages; ++i) read_page(refresh, *known, crawl[0], i);
    if (pages == crawl[0].pages.size()) end(refresh, *known, crawl[0]);
    refresh.store();
  }

  // As a repair does, or what lets a forgotten document come in again.
  void mark_unfinished(const std::string& id) {
    CrawlRecord record(manifest_);
    const CrawlRecord::File file = *record.find(id);
    FileState state = file.state;
    state.whole = false;
    record.set_state(file.number, file.state, state);
    record.store();
  }

  std::map<std::string, std::string> texts() const {
    std::map<std::string, std::string> texts;
    for (const auto& [hash, document] : store.documents) {
      const bool gone = store.notes.contains(hash) && store.notes.at(hash).removed_from_page != 0;
      texts[document.id] = document.text + (gone ? " (gone)" : "");
    }
    return texts;
  }

 private:
  void finish(Refresh& refresh, CrawlRecord& record, const Crawl& crawl) {
    refresh.remove_missing();
    Refetch refetch(store, record, refresh.settlement());
    for (const CrawlFile* file : refetch.files()) refetch_file(refetch, crawl, *file);
    refresh.settlement().settle_rest();
    refresh.seal();
  }

  static void read(Refresh& refresh, const TestFile& file, const CrawlFile& listed) {
    const auto known = refresh.open(listed);
    if (known == nullptr) return;
    refresh.begin(*known);
    for (std::size_t i = 0; i < file.pages.size(); ++i) read_page(refresh, *known, file, i);
    end(refresh, *known, file);
  }

  static void end(Refresh& refresh, FileRefresh& known, const TestFile& file) {
    std::uint64_t hash = 1;
    for (const TestPage& page : file.pages) hash = hash * 31 + key_of(page, file);
    refresh.end(known, hash, true);
  }

  static void read_page(Refresh& refresh, FileRefresh& known, const TestFile& file,
                        std::size_t at) {
    const std::uint64_t number = number_of_place(place_of(file, at));
    if (known.is_known(number, key_of(file.pages[at], file))) {
      refresh.keep_page(known, number);
    } else {
      refresh.add_page(known, prepared_page(file, at));
    }
  }

  void refetch_file(Refetch& refetch, const Crawl& crawl, const CrawlFile& listed) {
    const auto known = refetch.open(listed);
    const auto file = std::find_if(crawl.begin(), crawl.end(), [&](const TestFile& one) {
      return "c/" + one.name == listed.id;
    });
    for (std::size_t i = 0; i < file->pages.size(); ++i) {
      const std::uint64_t number = number_of_place(place_of(*file, i));
      if (known->is_known(number, key_of(file->pages[i], *file))) continue;
      ++refetched;
      PageBatch batch;
      batch.events = {FetchedPage{known, 0}};
      batch.pages.push_back(prepared_page(*file, i));
      refetch.add(batch);
    }
  }

  TemporaryDirectory place_;
  Manifest manifest_{place_.path("idx"), Manifest::Access::scratch};
  CrawlListing listing_;
  RefreshOptions options_;
};

}  // namespace glane::test
