#include <doctest/doctest.h>

#include <algorithm>

#include "glane/error.hpp"
#include "index/maintenance/kept_index.hpp"
#include "index/manifest/suppression_filter.hpp"

using namespace glane;
using namespace glane::test;
using namespace glane::segment_format;

namespace fs = std::filesystem;

namespace {

void remove_manifest(const std::string& directory) {
  for (const char* ending : {"", "-wal", "-shm"}) {
    fs::remove(directory + "/" + kManifestFile + ending);
  }
}

fs::path smallest_segment(const std::string& directory) {
  const auto files = segment_files(directory);
  return *std::min_element(files.begin(), files.end(),
                           [](auto& a, auto& b) { return fs::file_size(a) < fs::file_size(b); });
}

}  // namespace

TEST_CASE("a document that was taken for removed is told, and comes back") {
  const TemporaryIndex index;
  make_index(index.directory(), sample_pages());
  const std::vector<Document> before = documents_of(index.directory());
  {
    Manifest manifest(index.directory(), Manifest::Access::write);
    const CurrentSegment one = manifest.segments()[0];
    RowSet dead;
    dead.add(2);
    manifest.set_dead(one.number, pack_rows(dead, one.rows));
    manifest.commit();
    publish_current(index.directory(), manifest.current());
  }
  const IndexCheck check = check_index(index.directory());
  CAPTURE(joined(check.faults));
  CHECK(mentions(check.faults, "gave a document that is not in the index"));
  CHECK(mentions(check.faults, "https://site0.example/a#c2"));
  CHECK(repair_index(index.directory(), {}).lost.empty());
  expect_sound(index.directory());
  CHECK(documents_of(index.directory()) == before);
}

TEST_CASE("documents that no file gives stay") {
  const TemporaryIndex index;
  const Pages pages = sample_pages();
  make_index(index.directory(), pages);
  {
    IndexWriter writer(index.directory());
    CrawlRecord record(writer.manifest());
    const auto file = record.find("crawl/1.html");
    record.erase_page(file->number, 0, record.pages(file->number).front().documents);
    record.erase_file(file->number, file->state);
    record.store();
    writer.commit();
  }
  expect_sound(index.directory());
  const IndexRebuild rebuild = repair_index(index.directory(), {});
  CHECK(rebuild.lost.empty());
  CHECK(rebuild.documents == 12);
  expect_sound(index.directory());
  KeptRecord kept(index.directory());
  CHECK_FALSE(kept.record.is_given(hash_of_id(pages[1][0].id)));
  CHECK(kept.record.files_below("crawl/").size() == 2);
}

TEST_CASE("a record that is damaged is taken over as far as it can be read") {
  const TemporaryIndex index;
  make_index(index.directory(), sample_pages(60));
  const std::string manifest = index.directory() + "/manifest.db";
  std::string bytes = read_bytes(manifest);
  const std::size_t file = bytes.find("crawl/1.html");
  REQUIRE(file != std::string::npos);
  bytes.replace(file / 4096 * 4096, 8, std::string(8, '\x7F'));  // the head of its page
  write_bytes(manifest, bytes);
  CHECK_FALSE(check_index(index.directory()).is_sound());
  const IndexRebuild rebuild = repair_index(index.directory(), {});
  CHECK(mentions(rebuild.lost, "what was read"));
  CHECK(rebuild.documents == 240);
  expect_sound(index.directory());
}

TEST_CASE("documents whose text is damaged are lost by name, and their pages read again") {
  const TemporaryIndex index;
  make_index_by_and_by(index.directory(), sample_pages(12));
  const auto files = segment_files(index.directory());
  REQUIRE(files.size() == 12);
  damage(index.directory() + "/12.seg", kBlocks, false, 20);
  CHECK_FALSE(check_index(index.directory()).is_sound());
  CHECK_THROWS_AS(compact_index(index.directory(), {}), Error);
  const IndexRebuild rebuild = repair_index(index.directory(), {});
  CAPTURE(joined(rebuild.lost));
  CHECK(mentions(rebuild.lost, "https://site11.example/a'"));
  expect_codes(rebuild.diagnostics, rebuild.lost);
  CHECK(rebuild.documents == 44);
  expect_sound(index.directory());
  CHECK_FALSE(KeptRecord(index.directory()).is_whole("crawl/11.html"));
  CHECK(KeptRecord(index.directory()).is_whole("crawl/0.html"));
  // What was sound is as it was.
  CHECK(fs::exists(index.directory() + "/1.seg"));
  CHECK_FALSE(fs::exists(index.directory() + "/12.seg"));
}

TEST_CASE("a document of which a column is damaged is kept, and its page read again") {
  const TemporaryIndex index;
  make_index_by_and_by(index.directory(), sample_pages());
  damage(index.directory() + "/1.seg", kSiteStrings, false);
  const IndexRebuild rebuild = repair_index(index.directory(), {});
  CHECK(mentions(rebuild.lost, "kept, but not as it was written"));
  CHECK(rebuild.documents == 12);
  expect_sound(index.directory());
  KeptRecord kept(index.directory());
  CHECK_FALSE(kept.is_whole("crawl/0.html"));
  CHECK(kept.page("crawl/0.html").key == 0);
  CHECK(kept.page("crawl/1.html").key == 1002);
}

TEST_CASE("of a segment whose words or postings are damaged nothing is lost") {
  const TemporaryIndex index;
  make_index_by_and_by(index.directory(), sample_pages());
  const std::vector<Document> before = documents_of(index.directory());
  damage_byte(index.directory() + "/1.glass/postlist.glass", 3000);
  damage(index.directory() + "/2.seg", kStreams, false, 9);
  fs::remove_all(index.directory() + "/3.glass");
  const IndexRebuild rebuild = repair_index(index.directory(), {});
  CAPTURE(joined(rebuild.lost));
  CHECK(rebuild.lost.empty());
  expect_sound(index.directory());
  CHECK(documents_of(index.directory()) == before);
}

TEST_CASE("a segment that does not open is lost, and the pages of its documents read again") {
  const TemporaryIndex index;
  make_index_by_and_by(index.directory(), sample_pages());
  write_bytes(index.directory() + "/2.seg", "no segment");
  const IndexRebuild rebuild = repair_index(index.directory(), {});
  CHECK(mentions(rebuild.lost, "2.seg"));
  CHECK(rebuild.documents == 8);
  expect_sound(index.directory());
  CHECK_FALSE(KeptRecord(index.directory()).is_whole("crawl/1.html"));
}

TEST_CASE("`current` is made anew from the manifest") {
  const TemporaryIndex index;
  make_index_by_and_by(index.directory(), sample_pages());
  const std::vector<Document> before = documents_of(index.directory());
  for (const char* bytes : {"", "glanecur", "other"}) {
    CAPTURE(bytes);
    write_bytes(index.directory() + "/" + kCurrentFile, bytes);
    CHECK_FALSE(check_index(index.directory()).is_sound());
    CHECK(repair_index(index.directory(), {}).lost.empty());
    expect_sound(index.directory());
    CHECK(documents_of(index.directory()) == before);
  }
  fs::remove(index.directory() + "/" + kCurrentFile);
  CHECK(mentions(check_index(index.directory()).faults, "`current` is not there"));
  CHECK(repair_index(index.directory(), {}).lost.empty());
  expect_sound(index.directory());
}

TEST_CASE("a manifest is made anew from `current` and the segments; the record is lost") {
  const TemporaryIndex index;
  const Pages pages = sample_pages();
  make_index_by_and_by(index.directory(), pages);
  {
    IndexWriter writer(index.directory());
    writer.remove(hash_of_id(pages[0][1].id));
    writer.set_suppression_list({{pages[0][1].id}, {}});
    writer.set_note(hash_of_id(pages[1][1].id), {{}, 1'700'000'000, ""});
    writer.commit();
  }
  const std::vector<Document> before = documents_of(index.directory());
  const auto repaired = [&] {
    CHECK_FALSE(check_index(index.directory()).is_sound());
    const IndexRebuild rebuild = repair_index(index.directory(), {});
    CHECK(mentions(rebuild.lost, "the record of what was read"));
    CHECK_FALSE(mentions(rebuild.lost, "WHAT WAS FORGOTTEN"));
    CHECK(rebuild.documents == 11);
    expect_sound(index.directory());
    CHECK(documents_of(index.directory()) == before);
    CHECK(read_suppression_filter_list(read_current(index.directory())).ids.size() == 1);
  };
  remove_manifest(index.directory());
  // A writer would begin a new index over it.
  CHECK_THROWS_AS(IndexWriter(index.directory()), Error);
  repaired();
  write_bytes(index.directory() + "/" + kManifestFile, "no manifest");
  repaired();
  std::string bytes = read_bytes(index.directory() + "/" + kManifestFile);
  std::fill(bytes.begin() + 4096, bytes.end(), 'x');
  write_bytes(index.directory() + "/" + kManifestFile, bytes);
  repaired();
  // Numbers of commits go on, so that no reader takes one for the other.
  const std::uint64_t commit = read_current(index.directory()).commit;
  IndexWriter writer(index.directory());
  writer.set_ranking("b=0.5");
  writer.commit();
  CHECK(read_current(index.directory()).commit == commit + 1);
}

TEST_CASE("where both are lost the segments tell what there is") {
  const TemporaryIndex index;
  Pages pages = sample_pages(6);
  make_index_by_and_by(index.directory(), pages);
  {
    IndexWriter writer(index.directory(), without_merges());
    pages[2][1].text += " Encore.";
    writer.add({pages[2][1]});
    writer.commit();
  }
  const std::vector<Document> before = documents_of(index.directory());
  remove_manifest(index.directory());
  fs::remove(index.directory() + "/" + kCurrentFile);
  CHECK(mentions(check_index(index.directory()).faults, "its manifest is not there"));
  const IndexRebuild rebuild = repair_index(index.directory(), {});
  CHECK(rebuild.documents == 24);
  CHECK(mentions(rebuild.lost, "WHAT WAS FORGOTTEN"));
  expect_sound(index.directory());
  CHECK(documents_of(index.directory()) == before);
}

TEST_CASE("what was forgotten is no fault, and stays forgotten") {
  const TemporaryIndex index;
  const Pages pages = sample_pages();
  make_index(index.directory(), pages);
  {
    IndexWriter writer(index.directory());
    writer.remove(hash_of_id(pages[0][1].id));  // by its id
    writer.remove(hash_of_id(pages[1][2].id));  // by its author
    writer.remove(hash_of_id(pages[0][2].id));
    writer.remove(hash_of_id(pages[2][2].id));
    writer.set_suppression_list({{pages[0][1].id}, {"lucette2"}});
    writer.commit();
  }
  expect_sound(index.directory());
  CHECK(repair_index(index.directory(), {}).documents == 8);
  expect_sound(index.directory());
  damage(smallest_segment(index.directory()), kStreams, false);
  CHECK(repair_index(index.directory(), {}).documents == 8);
  expect_sound(index.directory());
  CHECK(compact_index(index.directory(), {}).removed == 0);
  const std::vector<IdHash> recorded = KeptRecord(index.directory()).page("crawl/0.html").documents;
  CHECK(std::count(recorded.begin(), recorded.end(), hash_of_id(pages[0][1].id)) == 1);
  const std::string own_word = pages[0][1].text.substr(pages[0][1].text.find("mot"));
  CHECK(bytes_of_index(index.directory()).find(own_word) == std::string::npos);
}

TEST_CASE("an index of which no document can be read stays as it is") {
  const TemporaryIndex index;
  make_index(index.directory(), sample_pages());
  const fs::path file = segment_files(index.directory()).front();
  write_bytes(file, "no segment");
  CHECK_THROWS_AS(repair_index(index.directory(), {}), Error);
  CHECK(fs::exists(file));
}

// One that says 99 in the place of 1, with a checksum that fits.
TEST_CASE("a segment that a list leaves out is not taken for one of no use") {
  const TemporaryIndex index;
  make_index(index.directory(), sample_pages());
  const std::vector<Document> before = documents_of(index.directory());
  Current wrong = read_current(index.directory());
  wrong.segments[0].number = 99;
  publish_current(index.directory(), wrong);
  CHECK(mentions(check_index(index.directory()).faults, "99.seg is not there"));
  CHECK(repair_index(index.directory(), {}).lost.empty());
  expect_sound(index.directory());
  CHECK(documents_of(index.directory()) == before);
}

TEST_CASE("a manifest of before does not bring back what has been removed since") {
  const TemporaryIndex index;
  const Pages pages = sample_pages();
  make_index_by_and_by(index.directory(), pages);
  const std::string old = read_bytes(index.directory() + "/" + kManifestFile);
  {
    IndexWriter writer(index.directory(), without_merges());
    writer.remove(hash_of_id(pages[0][1].id));
    writer.commit();
  }
  const std::vector<Document> before = documents_of(index.directory());
  write_bytes(index.directory() + "/" + kManifestFile, old);
  CHECK(mentions(check_index(index.directory()).faults, "of an earlier commit"));
  repair_index(index.directory(), {});
  expect_sound(index.directory());
  CHECK(documents_of(index.directory()) == before);
  CHECK_FALSE(KeptRecord(index.directory()).is_whole("crawl/0.html"));
}

TEST_CASE("what was forgotten by its author stays so where the author's name is damaged") {
  const TemporaryIndex index;
  const Pages pages = sample_pages();
  make_index_by_and_by(index.directory(), pages);
  {
    IndexWriter writer(index.directory(), without_merges());
    writer.remove(hash_of_id(pages[0][2].id));
    writer.set_suppression_list({{}, {"lucette2"}});
    writer.commit();
  }
  const std::size_t name = 21;  // of "Lucette2", behind those of two others
  REQUIRE(damage(index.directory() + "/1.seg", kAuthorStrings, false, name));
  repair_index(index.directory(), {});
  expect_sound(index.directory());
  const std::vector<Document> left = documents_of(index.directory());
  CHECK(std::none_of(left.begin(), left.end(),
                     [&](const Document& one) { return one.id == pages[0][2].id; }));
}
