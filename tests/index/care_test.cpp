#include "index/care.hpp"

#include <doctest/doctest.h>
#include <xapian.h>

#include <algorithm>
#include <atomic>
#include <thread>

#include "base/error.hpp"
#include "index/document_notes_xapian.hpp"
#include "index/forgotten.hpp"
#include "index/kept_index.hpp"
#include "index/open_xapian.hpp"
#include "index/schema.hpp"
#include "index/segment.hpp"
#include "index/token_stream.hpp"

using namespace glane;
using namespace glane::test;
using namespace glane::segment_format;

namespace {

bool mentions(const std::vector<std::string>& lines, const std::string& part) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const std::string& line) { return line.find(part) != std::string::npos; });
}

std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  return all;
}

// What the index holds, in the order of its numbers, with what is noted.
std::vector<Document> documents_of(const std::string& directory) {
  const OpenIndex index = open_index(directory);
  std::vector<Document> documents;
  const auto end = index.database.postlist_end("");
  for (auto number = index.database.postlist_begin(""); number != end; ++number) {
    const SegmentSet::Place place = index.segments.find(*number);
    documents.push_back(place.segment->document(place.row));
    apply_notes(index.database, documents.back());
  }
  return documents;
}

// Every text of the index's files, unpacked, and the files as they are.
std::string bytes_of_index(const std::string& directory) {
  std::string all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
    if (!entry.is_regular_file()) continue;
    all += read_bytes(entry.path());
    if (entry.path().extension() != ".seg") continue;
    const Segment segment(entry.path().string());
    for (std::size_t i = 0; i < segment.block_ends().size(); ++i) all += segment.unpacked_block(i);
  }
  return all;
}

CrawlRecord record_of(const std::string& directory) {
  return CrawlRecord(open_index(directory).database);
}

void expect_sound(const std::string& directory) {
  const IndexCheck check = check_index(directory);
  CAPTURE(joined(check.faults));
  CHECK(check.is_sound());
}

}  // namespace

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

TEST_CASE("a document that Xapian has lost is told, and comes back") {
  const TemporaryIndex index;
  make_index(index.directory(), sample_pages());
  const std::vector<Document> before = documents_of(index.directory());
  {
    Xapian::WritableDatabase database(current_generation(index.directory()));
    database.delete_document(3);
  }
  const IndexCheck check = check_index(index.directory());
  CAPTURE(joined(check.faults));
  CHECK(mentions(check.faults, "gave a document that is not in the index"));
  CHECK(mentions(check.faults, "https://site0.example/a#c2"));
  repair_index(index.directory(), {});
  expect_sound(index.directory());
  CHECK(documents_of(index.directory()) == before);
}

TEST_CASE("documents without a record are told, and stand under no file") {
  const TemporaryIndex index;
  const Pages pages = sample_pages();
  make_index(index.directory(), pages);
  {
    IndexWriter writer(index.directory());
    writer.record().erase("crawl/1.html");
    writer.commit();
  }
  CHECK(mentions(check_index(index.directory()).faults, "no file is known to give"));
  const IndexRebuild rebuild = repair_index(index.directory(), {});
  CHECK(rebuild.lost.empty());
  expect_sound(index.directory());
  const CrawlRecord record = record_of(index.directory());
  REQUIRE(record.pages(CrawlRecord::kOfNoFile).size() == 1);
  CHECK(record.pages(CrawlRecord::kOfNoFile)[0].documents.size() == 4);
  CHECK(record.givers(short_hash_of_id(pages[1][0].id)) == 0);
  CHECK(record.ids_below("crawl/").size() == 2);
  // Where a run has read the file again, they are its own.
  {
    IndexWriter writer(index.directory());
    record_page(writer.record(), pages[1], 1002);
    writer.commit();
  }
  compact_index(index.directory(), {});
  expect_sound(index.directory());
  CHECK(record_of(index.directory()).pages(CrawlRecord::kOfNoFile).empty());
}

TEST_CASE("a record that is damaged is dropped, the documents stay") {
  const TemporaryIndex index;
  make_index(index.directory(), sample_pages());
  {
    Xapian::WritableDatabase database(current_generation(index.directory()));
    database.set_metadata("glane.record.1", "no record");
  }
  CHECK(mentions(check_index(index.directory()).faults, "record"));
  CHECK_THROWS_AS(IndexWriter(index.directory()), Error);
  const IndexRebuild rebuild = repair_index(index.directory(), {});
  CHECK(mentions(rebuild.lost, "record"));
  CHECK(rebuild.documents == 12);
  expect_sound(index.directory());
  CHECK(record_of(index.directory()).find("crawl/1.html") == nullptr);
}

TEST_CASE("documents whose text is damaged are lost by name, and their pages read again") {
  const TemporaryIndex index;
  make_index_by_and_by(index.directory(), sample_pages(12));
  const auto files = segment_files(index.directory());
  const auto smallest = *std::min_element(files.begin(), files.end(), [](auto& a, auto& b) {
    return std::filesystem::file_size(a) < std::filesystem::file_size(b);
  });
  damage(smallest, kBlocks, false);
  CHECK_FALSE(check_index(index.directory()).is_sound());
  CHECK_THROWS_AS(compact_index(index.directory(), {}), Error);
  const IndexRebuild rebuild = repair_index(index.directory(), {});
  CHECK(mentions(rebuild.lost, "https://site11.example/a'"));
  CHECK(rebuild.documents < 48);
  expect_sound(index.directory());
  CHECK(record_of(index.directory()).find("crawl/11.html")->mtime_ns == FileState::kUnfinished);
  CHECK(record_of(index.directory()).find("crawl/0.html")->mtime_ns != FileState::kUnfinished);
}

TEST_CASE("a document of which a column is damaged is kept, and its page read again") {
  const TemporaryIndex index;
  make_index(index.directory(), sample_pages());
  damage(segment_files(index.directory()).front(), kSites, false);
  const IndexRebuild rebuild = repair_index(index.directory(), {});
  CHECK(mentions(rebuild.lost, "kept, but not as it was written"));
  CHECK(rebuild.documents == 12);
  expect_sound(index.directory());
  const CrawlRecord record = record_of(index.directory());
  CHECK(record.find("crawl/0.html")->mtime_ns == FileState::kUnfinished);
  CHECK(record.pages("crawl/0.html")[0].key != 1001);
  CHECK(record.pages("crawl/1.html")[0].key == 1002);
}

TEST_CASE("where the database does not open, the segments tell what there is") {
  const TemporaryIndex index;
  make_index_by_and_by(index.directory(), sample_pages(6));
  write_bytes(current_generation(index.directory()) + "/iamglass", "no database");
  CHECK(mentions(check_index(index.directory()).faults, "does not open"));
  CHECK_THROWS_AS(open_index(index.directory()), Error);
  const IndexRebuild rebuild = repair_index(index.directory(), {});
  CHECK(rebuild.documents == 24);
  CHECK(mentions(rebuild.lost, "WHAT WAS FORGOTTEN"));
  expect_sound(index.directory());
  CHECK(documents_of(index.directory()).size() == 24);
}

TEST_CASE("compacting keeps what stands, in its order, with its notes, and erases what does not") {
  const TemporaryIndex index;
  Pages pages = sample_pages(8);
  make_index_by_and_by(index.directory(), pages);
  {
    IndexWriter writer(index.directory());
    const Document& removed = pages[2][1];
    writer.remove(short_hash_of_id(removed.id));
    std::vector<Document> page = pages[2];
    page.erase(page.begin() + 1);
    record_page(writer.record(), page, 1003);
    writer.note_gone(short_hash_of_id(pages[3][2].id), 1'700'000'001);
    writer.note_source(short_hash_of_id(pages[4][1].id), "crawl/moved.html");
    writer.set_captures(hash_of_id(pages[5][0].id), {1'600'000'000, 1'700'000'000});
    writer.set_ranking("k1=1.5");
    writer.commit();
  }
  expect_sound(index.directory());
  const std::vector<Document> before = documents_of(index.directory());
  const std::string own_word = pages[2][1].text.substr(pages[2][1].text.find("mot"));
  CHECK(bytes_of_index(index.directory()).find(own_word) != std::string::npos);

  const IndexRebuild rebuild = compact_index(index.directory(), {});
  CHECK(rebuild.documents == 31);
  CHECK(rebuild.removed == 1);
  expect_sound(index.directory());
  CHECK(documents_of(index.directory()) == before);
  CHECK(bytes_of_index(index.directory()).find(own_word) == std::string::npos);
  CHECK(bytes_of_index(index.directory()).find(pages[2][1].id) == std::string::npos);
  CHECK(segment_files(index.directory()).size() == 1);
  CHECK(open_index(index.directory()).database.get_metadata(metadata::kRanking) == "k1=1.5");

  // The next run goes on.
  IndexWriter writer(index.directory());
  CHECK(writer.add_page(pages[0]) == PageOutcome::unchanged);
  CHECK(writer.add_page(pages[2]) == PageOutcome::updated);
}

TEST_CASE("what was forgotten is no fault, and stays forgotten") {
  const TemporaryIndex index;
  const Pages pages = sample_pages();
  make_index(index.directory(), pages);
  {
    IndexWriter writer(index.directory());
    writer.remove(short_hash_of_id(pages[0][1].id));  // by its id
    writer.remove(short_hash_of_id(pages[1][2].id));  // by its author
    writer.remove(short_hash_of_id(pages[0][2].id));
    writer.remove(short_hash_of_id(pages[2][2].id));
    writer.commit();
  }
  {
    Xapian::WritableDatabase database(current_generation(index.directory()));
    store_forgotten(database, {{pages[0][1].id}, {"lucette2"}});
  }
  expect_sound(index.directory());
  CHECK(repair_index(index.directory(), {}).documents == 8);
  expect_sound(index.directory());
  CHECK(compact_index(index.directory(), {}).removed == 0);
  const std::vector<ShortHash> recorded =
      record_of(index.directory()).pages("crawl/0.html")[0].documents;
  CHECK(std::count(recorded.begin(), recorded.end(), short_hash_of_id(pages[0][1].id)) == 1);
  const std::string own_word = pages[0][1].text.substr(pages[0][1].text.find("mot"));
  CHECK(bytes_of_index(index.directory()).find(own_word) == std::string::npos);
}

TEST_CASE("an index made with another dictionary is brought up to date by compacting") {
  const TemporaryIndex index;
  make_index(index.directory(), sample_pages());
  {
    Xapian::WritableDatabase database(current_generation(index.directory()));
    database.set_metadata(metadata::kAnalyzer, "another");
  }
  try {
    open_index(index.directory());
    FAIL("it opens");
  } catch (const Error& error) {
    CHECK(error.hint() == "bring it up to date: `glane compact`");
  }
  compact_index(index.directory(), {});
  expect_sound(index.directory());
}

TEST_CASE("an index of an older format names the command that makes it anew") {
  const TemporaryIndex index;
  make_index(index.directory(), sample_pages());
  {
    Xapian::WritableDatabase database(current_generation(index.directory()));
    database.set_metadata(metadata::kFormat, "2");
  }
  CHECK_THROWS_AS(check_index(index.directory()), Error);
  CHECK_THROWS_AS(compact_index(index.directory(), {}), Error);
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
