#include "ingest/batch_gatherer.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

#include "ingest/crawl_of_lines.hpp"

using namespace glane;
using namespace glane::test;

namespace {

struct Gathered {
  std::vector<PageBatch> batches;
  std::atomic<bool> stopping = false;

  void read(const CrawlListing& listing, const BatchOptions& options,
            const FilePointer& known = nullptr) {
    BatchGatherer gatherer(
        options, [this](PageBatch batch) { batches.push_back(std::move(batch)); }, stopping);
    for (const CrawlFile& file : listing.files) gatherer.read(file, known);
    gatherer.finish();
    bytes = gatherer.bytes();
  }

  template <typename Event>
  std::size_t count() const {
    std::size_t found = 0;
    for (const PageBatch& batch : batches) {
      for (const ReadEvent& event : batch.events) found += std::holds_alternative<Event>(event);
    }
    return found;
  }

  std::uint64_t bytes = 0;
};

}  // namespace

TEST_CASE("batches are as large as is asked for, and hold everything once") {
  const TemporaryDirectory folder;
  folder.write("crawl/a.jsonl", html_lines("a", 10));
  folder.write("crawl/b.jsonl", html_lines("b", 3));
  struct Row {
    std::size_t pages, bytes, batches;
  };
  for (const Row& row :
       {Row{6000, kMostBatchBytes, 1}, Row{1, kMostBatchBytes, 16}, Row{6000, 1, 14}}) {
    CAPTURE(row.pages);
    CAPTURE(row.bytes);
    Gathered all;
    all.read(listing_of(folder), {row.pages, row.bytes, 0});
    CHECK(all.count<FetchedPage>() == 13);
    CHECK(all.count<FileBegin>() == 2);
    CHECK(all.count<FileEnd>() == 2);
    CHECK(all.batches.size() == row.batches);
    CHECK(all.batches.back().progress.files_done == 2);
    CHECK(all.batches.back().progress.bytes_done == all.bytes);
    for (const PageBatch& batch : all.batches) CHECK(batch.fetched.size() == batch.pages.size());
  }
}

TEST_CASE("what is known is not fetched, what fails is noted, what is missing is said") {
  const TemporaryDirectory folder;
  folder.write("crawl/a.jsonl", html_lines("a", 2));
  const CrawlListing listing = listing_of(folder);
  Gathered first;
  first.read(listing, {});
  std::vector<PageRecord> pages;
  for (const PreparedPage& page : first.batches[0].pages) {
    pages.push_back({page.page, page.place, page.key, 0, true, {}});
  }
  Gathered again;
  again.read(listing, {}, std::make_shared<FileRefresh>(listing.files[0], 1, FileState(), pages));
  CHECK(again.count<KnownPage>() == 2);
  CHECK(again.count<FetchedPage>() == 0);

  CrawlListing lost = listing;
  lost.files[0].path += ".lost";
  Gathered failed;
  failed.read(lost, {});
  CHECK(failed.count<PageRemark>() == 1);
  const auto* end = std::get_if<FileEnd>(&failed.batches[0].events.back());
  REQUIRE(end != nullptr);
  CHECK_FALSE(end->whole);
  CHECK(end->hash == 0);
}

TEST_CASE("what befalls who takes the pages is no fault of the file") {
  const TemporaryDirectory folder;
  folder.write("crawl/a.jsonl", html_lines("a", 2));
  const std::atomic<bool> stopping = false;
  BatchGatherer gatherer(
      {1, kMostBatchBytes, 0}, [](PageBatch) { throw std::runtime_error("the disk is full"); },
      stopping);
  CHECK_THROWS_WITH(gatherer.read(listing_of(folder).files[0], nullptr), "the disk is full");
}

TEST_CASE("a stop ends a file behind the page that is under way") {
  const TemporaryDirectory folder;
  folder.write("crawl/a.jsonl", html_lines("a", 5));
  Gathered all;
  all.stopping = true;
  all.read(listing_of(folder), {});
  CHECK(all.count<FetchedPage>() == 1);
  const auto* end = std::get_if<FileEnd>(&all.batches.back().events.back());
  REQUIRE(end != nullptr);
  CHECK_FALSE(end->whole);
}
