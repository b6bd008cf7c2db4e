#include "index/maintenance/maintenance.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

#include "base/error.hpp"
#include "index/kept_index.hpp"
#include "index/open_xapian.hpp"
#include "index/schema.hpp"
#include "index/segment/segment.hpp"
#include "index/segment/token_stream.hpp"

using namespace glane;
using namespace glane::test;
using namespace glane::segment_format;

TEST_CASE("a token stream is one from its first byte to its last") {
  TokenRunWriter run;
  std::string stream;
  run.add(3, false);
  run.add(20'000, true);
  run.append_to(stream, field::kText);
  CHECK(is_token_stream(stream, 20'001));
  CHECK_FALSE(is_token_stream(stream, 20'000));
  CHECK_FALSE(is_token_stream(stream + "x", 20'001));
  CHECK_FALSE(is_token_stream(stream.substr(0, stream.size() - 1), 20'001));
  CHECK(is_token_stream("", 0));
}

TEST_CASE("an index that was built, and one that grew, are sound") {
  const TemporaryIndex index;
  make_index(index.directory(), sample_pages());
  const IndexCheck check = check_index(index.directory());
  CAPTURE(joined(check.faults));
  CHECK(check.is_sound());
  CHECK(check.documents == 12);
  CHECK(check.articles == 3);
  CHECK(check.comments == 9);
  CHECK(check.threads == 3);
  CHECK(check.threads_without_article == 0);
  CHECK(check.files == 3);

  const TemporaryIndex other;
  make_index_by_and_by(other.directory(), sample_pages(12));
  expect_sound(other.directory());
}

TEST_CASE("a byte turned over is found in every section of a segment, and in its header") {
  const TemporaryIndex index;
  make_index(index.directory(), sample_pages());
  const auto file = segment_files(index.directory()).front();
  const std::string whole = read_bytes(file);
  for (std::size_t section = 0; section < kSectionCount; ++section) {
    CAPTURE(section);
    if (!damage(file, section, false)) continue;
    CHECK_FALSE(check_index(index.directory()).is_sound());
    write_bytes(file, whole);
  }
  for (std::size_t at = 0; at < sizeof(Header); at += 16) {
    std::string bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    write_bytes(file, bytes);
    CHECK_FALSE(check_index(index.directory()).is_sound());
  }
  write_bytes(file, whole.substr(0, whole.size() / 2));
  CHECK_FALSE(check_index(index.directory()).is_sound());
  write_bytes(file, whole);
  expect_sound(index.directory());
}

TEST_CASE("columns that were written wrongly disagree with the documents, or with each other") {
  const TemporaryIndex index;
  make_index(index.directory(), sample_pages());
  const auto file = segment_files(index.directory()).front();
  const std::string whole = read_bytes(file);
  for (const std::size_t section :
       {kInstants,   kDays,       kDigests,    kTypes,     kSites,    kSections,   kThreads,
        kLanguages,  kAuthorEnds, kAuthors,    kIdEnds,    kIdHashes, kIdRows,     kIds,
        kStreamEnds, kStreams,    kTextPlaces, kBlockEnds, kBlocks,   kStringEnds, kStrings,
        kFormEnds,   kFormOrder,  kCounted,    kCounts}) {
    CAPTURE(section);
    // String 0 is empty, and nothing names it.
    const std::size_t at = section == kStringEnds ? 4 : 0;
    if (!damage(file, section, true, at)) continue;
    CHECK_FALSE(check_index(index.directory()).is_sound());
    write_bytes(file, whole);
  }
}

TEST_CASE("a backup is an index, whatever a writer does meanwhile") {
  const TemporaryIndex index;
  const TemporaryIndex copies;
  make_index(index.directory(), sample_pages(2));
  std::atomic<bool> ended{false};
  std::thread writing([&] {
    IndexWriter writer(index.directory());
    const Pages pages = sample_pages(60);
    std::uint64_t key = 1000;
    for (const auto& page : pages) {
      writer.add_page(page);
      record_page(writer.record(), page, ++key);
      writer.commit();
    }
    ended = true;
  });
  std::size_t made = 0;
  do {
    const std::string copy = copies.directory() + std::to_string(made++);
    backup_index(index.directory(), copy);
    expect_sound(copy);
    std::filesystem::remove_all(copy);
  } while (!ended);
  writing.join();
  expect_sound(index.directory());
  CHECK(check_index(index.directory()).documents == 240);
}

TEST_CASE("a check of an index that is written to finds no fault") {
  const TemporaryIndex index;
  make_index(index.directory(), sample_pages(2));
  std::atomic<bool> ended{false};
  std::thread writing([&] {
    IndexWriter writer(index.directory());
    std::uint64_t key = 1000;
    for (const auto& page : sample_pages(60)) {
      writer.add_page(page);
      record_page(writer.record(), page, ++key);
      writer.commit();
    }
    ended = true;
  });
  do expect_sound(index.directory());
  while (!ended);
  writing.join();
}

TEST_CASE("a backup is refused where something is, and restored by one rename") {
  const TemporaryIndex index;
  const TemporaryIndex copy;
  make_index(index.directory(), sample_pages());
  const std::vector<Document> before = documents_of(index.directory());
  backup_index(index.directory(), copy.directory());
  CHECK_THROWS_AS(backup_index(index.directory(), copy.directory()), Error);
  CHECK_THROWS_AS(backup_index(index.directory(), index.directory() + "/copy"), Error);

  // Readers of what is replaced go on.
  OpenIndex reader = open_index(index.directory());
  {
    IndexWriter writer(index.directory());
    writer.remove(short_hash_of_id(before[1].id));
    writer.commit();
  }
  restore_index(copy.directory(), index.directory(), 0);
  CHECK(documents_of(index.directory()) == before);
  CHECK(reader.segments.find(1).segment->document(0) == before[0]);
  reopen_index(index.directory(), reader);
  CHECK(reader.database.get_doccount() == before.size());

  const TemporaryIndex fresh;
  restore_index(copy.directory(), fresh.directory(), 0);
  CHECK(documents_of(fresh.directory()) == before);
  CHECK_THROWS_AS(restore_index(copy.directory() + "/absent", fresh.directory(), 0), Error);
  CHECK_THROWS_AS(restore_index(copy.directory(), copy.directory(), 0), Error);
  const IndexWriter writer(fresh.directory());
  CHECK_THROWS_AS(restore_index(copy.directory(), fresh.directory(), 0), Error);
}
