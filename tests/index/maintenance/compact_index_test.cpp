#include <doctest/doctest.h>

#include "glane/error.hpp"
#include "index/maintenance/kept_index.hpp"

using namespace glane;
using namespace glane::test;
using namespace glane::segment_format;

namespace {

// An index of some segments with notes, a ranking and a document removed.
Pages make_changed_index(const std::string& directory) {
  const Pages pages = sample_pages(8);
  make_index_by_and_by(directory, pages);
  IndexWriter writer(directory, without_merges());
  writer.remove(hash_of_id(pages[2][1].id));
  std::vector<Document> page = pages[2];
  page.erase(page.begin() + 1);
  CrawlRecord record(writer.manifest());
  record_page(record, page, 1003);
  record.store();
  writer.set_note(hash_of_id(pages[3][2].id), {{}, 1'700'000'001, ""});
  writer.set_source(hash_of_id(pages[4][1].id), "crawl/moved.html");
  writer.set_note(hash_of_id(pages[5][0].id), {{1'600'000'000, 1'700'000'000}, 0, ""});
  writer.set_ranking("k1=1.5");
  writer.commit();
  return pages;
}

}  // namespace

TEST_CASE("compacting keeps what stands, with its notes, and erases what does not") {
  for (const bool upgrade : {false, true}) {
    CAPTURE(upgrade);
    const TemporaryIndex one;
    const Pages pages = make_changed_index(one.directory());
    expect_sound(one.directory());
    const std::vector<Document> before = documents_of(one.directory());
    const std::string own_word = pages[2][1].text.substr(pages[2][1].text.find("mot"));
    CHECK(bytes_of_index(one.directory()).find(own_word) != std::string::npos);

    const IndexRebuild rebuild = compact_index(one.directory(), {2, 0, upgrade});
    CHECK(rebuild.documents == 31);
    CHECK(rebuild.removed == 1);
    CHECK(rebuild.bytes_before > rebuild.bytes_after);
    expect_sound(one.directory());
    CHECK(documents_of(one.directory()) == before);
    CHECK(bytes_of_index(one.directory()).find(own_word) == std::string::npos);
    CHECK(bytes_of_index(one.directory()).find(pages[2][1].id) == std::string::npos);
    CHECK(segment_files(one.directory()).size() == 1);
    CHECK(Snapshot::open(one.directory())->setting(setting::kRanking) == "k1=1.5");

    // The next run goes on.
    IndexWriter writer(one.directory());
    CHECK(writer.add(pages[0]) == IndexWriter::Outcome::unchanged);
    CHECK(writer.add(pages[2]) == IndexWriter::Outcome::updated);
  }
}

TEST_CASE("an index made with another dictionary is made anew by an upgrade") {
  const TemporaryIndex index;
  const Pages pages = sample_pages();
  make_index_by_and_by(index.directory(), pages);
  const std::vector<Document> before = documents_of(index.directory());
  set_entry(index.directory(), setting::kSynonyms, "old\tmarché\nold\thalles\n\n");
  set_entry(index.directory(), setting::kAnalyzer, "another");
  for (const auto& open : {+[](const std::string& path) { Snapshot::open(path); },
                           +[](const std::string& path) { compact_index(path, {}); }}) {
    try {
      open(index.directory());
      FAIL("it opens");
    } catch (const Error& error) {
      CHECK(error.hint() == "bring it up to date: `compact_index` with `RebuildOptions::upgrade`");
    }
  }
  expect_sound(index.directory());  // but for its words, which are not looked at
  compact_index(index.directory(), {0, 0, true});
  expect_sound(index.directory());
  CHECK(documents_of(index.directory()) == before);
  const auto snapshot = Snapshot::open(index.directory());
  CHECK(snapshot->setting(setting::kSynonyms) == "marché\tmarché\nhalle\thalles\n\n");
}

TEST_CASE("an upgrade of a damaged index is refused, and leaves it as it is") {
  const TemporaryIndex index;
  make_index_by_and_by(index.directory(), sample_pages());
  damage(index.directory() + "/2.seg", kDigests, false);
  try {
    compact_index(index.directory(), {0, 0, true});
    FAIL("it is made anew");
  } catch (const Error& error) {
    CHECK(error.hint() == "run `repair_index`");
  }
  CHECK(segment_files(index.directory()).size() == 3);
  repair_index(index.directory(), {});
  compact_index(index.directory(), {0, 0, true});
  expect_sound(index.directory());
}
