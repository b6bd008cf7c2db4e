#include "index/care/rebuild.hpp"

#include <doctest/doctest.h>
#include <xapian.h>

#include <algorithm>

#include "base/error.hpp"
#include "index/kept_index.hpp"
#include "index/refresh/forgotten_filter.hpp"
#include "index/schema.hpp"

using namespace glane;
using namespace glane::test;
using namespace glane::segment_format;

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
  CHECK(record.pages("crawl/0.html")[0].key == kStaleKey);
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
