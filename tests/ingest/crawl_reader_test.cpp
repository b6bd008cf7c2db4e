#include "ingest/crawl_reader.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

#include "ingest/crawl_of_lines.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// Files of many lines, of none, and one that cannot be read.
struct Fixture {
  Fixture() {
    folder.write("crawl/a.jsonl", html_lines("a", 40));
    folder.write("crawl/b.jsonl", "");
    folder.write("crawl/c.jsonl", html_lines("c", 1));
    folder.write("crawl/d.jsonl", html_lines("d", 25));
    listing = listing_of(folder);
    listing.files[2].path += ".lost";
  }
  TemporaryDirectory folder;
  CrawlListing listing;
  Reports reports;
};

ReaderOptions options(unsigned threads, std::size_t pages) {
  ReaderOptions options;
  options.threads = threads;
  options.batches.most_pages = pages;
  return options;
}

void append(std::vector<std::string>& ids, const PageBatch& batch) {
  for (const PreparedPage& page : batch.pages) {
    for (const Document& document : page.documents) ids.push_back(document.id);
  }
}

std::vector<std::string> expected_ids() {
  std::vector<std::string> ids;
  for (int i = 1; i <= 40; ++i) ids.push_back("a-" + std::to_string(i));
  for (int i = 1; i <= 25; ++i) ids.push_back("d-" + std::to_string(i));
  return ids;
}

}  // namespace

TEST_CASE("pages come in the order of their files, whatever the threads and batches") {
  for (const unsigned threads : {1u, 2u, 4u}) {
    for (const std::size_t pages : {1, 7, 6000}) {
      CAPTURE(threads);
      CAPTURE(pages);
      Fixture fixture;
      std::size_t reported = 0;
      const DiagnosticSink report = [&](const Diagnostic&) { ++reported; };
      CrawlReader reader(crawl_reader_files(fixture.listing), options(threads, pages), {}, report);
      std::vector<std::string> ids;
      Progress progress;
      while (const auto batch = reader.next()) {
        append(ids, *batch);
        CHECK(batch->progress.pages_done >= progress.pages_done);
        progress = batch->progress;
      }
      CHECK(ids == expected_ids());
      CHECK_FALSE(reader.next());
      CHECK(reader.summary().pages == 65);
      CHECK(reader.summary().skipped == 1);
      CHECK(reader.summary().failed == 1);
      CHECK(reported == 2);
      CHECK_FALSE(reader.summary().stopped);
      CHECK(progress.files_done == 4);
      CHECK(progress.files_total == 4);
      CHECK(progress.documents == 65);
      CHECK(reader.summary().bytes > 0);
    }
  }
}

TEST_CASE("what is under way can be pulled while nothing else is begun, again and again") {
  for (const unsigned threads : {1u, 3u}) {
    CAPTURE(threads);
    Fixture fixture;
    CrawlReader reader(crawl_reader_files(fixture.listing), options(threads, 2), {}, {});
    std::vector<std::string> ids;
    int pauses = 0;
    CHECK_FALSE(reader.next_under_way().has_value());
    while (const auto batch = reader.next()) {
      append(ids, *batch);
      std::size_t most = 0;
      while (const auto rest = reader.next_under_way()) append(ids, *rest), ++most;
      CHECK(most <= 2 * threads + 3);
      CHECK_FALSE(reader.next_under_way());
      ++pauses;
    }
    CHECK(ids == expected_ids());
    CHECK(pauses > 1);
  }
}

TEST_CASE("a file that need not be read is counted and passed over; another is asked for once") {
  Fixture fixture;
  std::vector<std::string> asked;
  const FileOpener open = [&](const CrawlFile& file) -> FilePointer {
    asked.push_back(file.id);
    if (file.id == "crawl/a.jsonl") return nullptr;
    return std::make_shared<FileRefresh>(file, 1, FileState(), std::vector<PageRecord>());
  };
  CrawlReader reader(crawl_reader_files(fixture.listing), options(2, 10), open, {});
  std::vector<std::string> ids;
  Progress progress;
  while (const auto batch = reader.next()) {
    append(ids, *batch);
    progress = batch->progress;
    for (const ReadEvent& event : batch->events) {
      if (const auto* begin = std::get_if<FileBegin>(&event)) CHECK(begin->file != nullptr);
    }
  }
  CHECK(ids.size() == 25);
  CHECK(asked == std::vector<std::string>{"crawl/a.jsonl", "crawl/b.jsonl", "crawl/c.jsonl",
                                          "crawl/d.jsonl"});
  CHECK(reader.summary().known == 1);
  CHECK(progress.files_done == 4);
  CHECK(progress.bytes_total == fixture.listing.files[1].bytes + fixture.listing.files[2].bytes +
                                    fixture.listing.files[3].bytes);
}

TEST_CASE("a stop is asked by the thread that pulls, and ends the reading with whole pages") {
  Fixture fixture;
  const auto here = std::this_thread::get_id();
  bool stops = false;
  ReaderOptions stopping = options(2, 1);
  stopping.stop = [&] {
    CHECK(std::this_thread::get_id() == here);
    return stops;
  };
  CrawlReader reader(crawl_reader_files(fixture.listing), stopping, {}, {});
  std::vector<std::string> ids;
  while (const auto batch = reader.next()) {
    append(ids, *batch);
    stops = true;
    REQUIRE(ids.size() <= expected_ids().size());
  }
  const std::vector<std::string> all = expected_ids();
  CHECK(reader.summary().stopped);
  CHECK(ids.size() < all.size());
  CHECK(std::equal(ids.begin(), ids.end(), all.begin()));

  stops = true;
  CrawlReader none(crawl_reader_files(fixture.listing), stopping, {}, {});
  std::size_t pages = 0;
  while (const auto batch = none.next()) pages += batch->pages.size();
  CHECK(pages == 0);
  CHECK(none.summary().stopped);
}

TEST_CASE("no files give one empty batch at most; who goes early is not waited for") {
  CrawlReader none({}, options(2, 10), {}, {});
  std::size_t pages = 0;
  while (const auto batch = none.next()) pages += batch->pages.size();
  CHECK(pages == 0);
  for (const bool pulls : {false, true}) {
    Fixture fixture;
    CrawlReader reader(crawl_reader_files(fixture.listing), options(2, 1), {}, {});
    if (pulls) CHECK(reader.next());
  }
}

TEST_CASE("what a thread or the opener throws comes out where pages are pulled") {
  Fixture fixture;
  const FileOpener throwing = [](const CrawlFile&) -> FilePointer {
    throw std::runtime_error("la table est abîmée");
  };
  CrawlReader reader(crawl_reader_files(fixture.listing), options(2, 10), throwing, {});
  CHECK_THROWS_WITH(reader.next(), "la table est abîmée");
}

TEST_CASE("of a file that the user named he hears that it gives nothing, and why") {
  TemporaryDirectory folder;
  folder.write("crawl/a.json", "{\n\"icons\": []}");
  folder.write("crawl/b.jsonl", html_lines("b", 1));
  folder.write("crawl/c.bin", std::string(9, '\0'));
  for (const bool named : {true, false}) {
    CrawlListing listing = listing_of(folder);
    for (CrawlFile& file : listing.files) file.named = named;
    std::vector<std::string> heard;
    const DiagnosticSink report = [&](const Diagnostic& diagnostic) {
      heard.push_back(diagnostic.source.substr(diagnostic.source.rfind('/') + 1) + " " +
                      diagnostic.reason + (diagnostic.named ? ", heard" : ""));
    };
    CrawlReader reader(crawl_reader_files(listing), options(1, 1), {}, report);
    while (reader.next()) {
    }
    const std::string said = named ? ", heard" : "";
    CHECK(heard == std::vector<std::string>{"a.json no title and no text" + said,
                                            "c.bin binary data" + said});
  }
}
