// A crawl that is told, not written: files of pages of documents, and an index in memory that
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
#include "ingest/read_again.hpp"
#include "ingest/refresh.hpp"
#include "ingest/test_crawl.hpp"

namespace glane::test {

// An index that follows a crawl, run by run.
class Follower {
 public:
  explicit Follower(RefreshOptions options = {}) : options_(std::move(options)) {}

  MemoryStore store;
  std::vector<std::string> told;
  RefreshCounts counts;
  int read_again = 0;

  // in: ends  false: it is stopped when all files have been read
  void run(const Crawl& crawl, bool ends = true) {
    store.written = read_again = 0;
    told.clear();
    list(crawl);
    const RejectSink report = [&](const Reject& reject) { told.push_back(reject.reason); };
    CrawlRecord record(manifest_);
    Refresh refresh(store, record, listing_, options_, report);
    for (std::size_t i = 0; i < crawl.size(); ++i) read(refresh, crawl[i], listing_.files[i]);
    if (ends) {
      refresh.remove_missing();
      ReadAgain again(store, record, refresh.settlement());
      for (const CrawlFile* file : again.files()) read_again_file(again, crawl, *file);
      refresh.settlement().settle_rest();
    }
    refresh.commit();
    counts = refresh.counts();
  }

  // A run that commits behind the first pages of its first file, and is killed.
  void run_cut_short(const Crawl& crawl, std::size_t pages) {
    list(crawl);
    CrawlRecord record(manifest_);
    const RejectSink ignored = [](const Reject&) {};
    Refresh refresh(store, record, listing_, options_, ignored);
    const auto reading = refresh.open(listing_.files[0]);
    refresh.begin(*reading);
    for (std::size_t i = 0; i < pages; ++i) {
      take_page(crawl[0], i, [&](const AddedPage& page) { refresh.add_page(*reading, page); });
    }
    refresh.commit();
  }

  std::map<std::string, std::string> texts() const {
    std::map<std::string, std::string> texts;
    for (const auto& [hash, document] : store.documents) {
      const bool gone = store.notes.contains(hash) && store.notes.at(hash).gone_since != 0;
      texts[document.id] = document.text + (gone ? " (gone)" : "");
    }
    return texts;
  }

 private:
  void list(const Crawl& crawl) {
    listing_ = {};
    listing_.roots.push_back({"c/", true});
    for (const TestFile& file : crawl) {
      CrawlFile& listed = listing_.files.emplace_back();
      listed.path = "/data/c/" + file.name;
      listed.id = "c/" + file.name;
      listed.mtime = file.mtime;
      listed.mtime_ns = file.mtime * 1'000'000'000;
      listed.ctime_ns = listed.mtime_ns;
      for (const TestPage& page : file.pages) listed.bytes += page.documents.size();
    }
  }

  static std::string place_of(const TestFile& file, std::size_t i) {
    return file.pages.size() == 1 ? "" : "#L" + std::to_string(i + 1);
  }

  // Calls take(added) for the page, as reading it gives it.
  template <typename Take>
  static void take_page(const TestFile& file, std::size_t i, Take take) {
    const TestPage& page = file.pages[i];
    std::vector<IdHash> ids;
    std::vector<Document> documents;
    std::vector<PreparedDocument> prepared;
    for (const TestDocument& one : page.documents) {
      Document& document = documents.emplace_back();
      document.id = one.id;
      document.own_id = true;
      document.thread = page.documents.front().id;
      document.type = documents.size() > 1 ? DocumentType::comment : DocumentType::article;
      document.text = one.text;
      document.crawled = date_at(page.captured != 0 ? page.captured : file.mtime);
      document.source = "/data/c/" + file.name + place_of(file, i);
      prepared.push_back(hashed(document));
      ids.push_back(prepared.back().id_hash);
    }
    const std::string place = place_of(file, i);
    take(AddedPage{number_of_place(place), place, key_of(page, file), ids, documents, prepared});
  }

  static void read(Refresh& refresh, const TestFile& file, const CrawlFile& listed) {
    const auto reading = refresh.open(listed);
    if (reading == nullptr) return;
    refresh.begin(*reading);
    for (std::size_t i = 0; i < file.pages.size(); ++i) {
      const std::uint64_t number = number_of_place(place_of(file, i));
      if (reading->is_known(number, key_of(file.pages[i], file))) {
        refresh.keep_page(*reading, number);
      } else {
        take_page(file, i, [&](const AddedPage& page) { refresh.add_page(*reading, page); });
      }
    }
    refresh.end(*reading, std::hash<std::string>()(file.name), true);
  }

  void read_again_file(ReadAgain& again, const Crawl& crawl, const CrawlFile& listed) {
    const auto reading = again.open(listed);
    const auto file = std::find_if(crawl.begin(), crawl.end(), [&](const TestFile& one) {
      return "c/" + one.name == listed.id;
    });
    for (std::size_t i = 0; i < file->pages.size(); ++i) {
      const std::uint64_t number = number_of_place(place_of(*file, i));
      if (reading->is_known(number, key_of(file->pages[i], *file))) continue;
      ++read_again;
      take_page(*file, i, [&](const AddedPage& page) { again.take(*reading, page); });
    }
  }

  TemporaryDirectory place_;
  Manifest manifest_{place_.path("idx"), Manifest::Access::scratch};
  CrawlListing listing_;
  RefreshOptions options_;
};

}  // namespace glane::test
