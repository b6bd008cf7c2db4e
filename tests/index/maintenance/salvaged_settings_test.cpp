#include "index/maintenance/salvaged_settings.hpp"

#include <doctest/doctest.h>

#include "glane/error.hpp"
#include "index/maintenance/kept_index.hpp"
#include "index/manifest/suppression_filter.hpp"

using namespace glane;
using namespace glane::test;

namespace fs = std::filesystem;

namespace {

// An index of three segments and twelve documents, with a note and something forgotten.
class Kept {
 public:
  Kept() {
    make_index_by_and_by(directory(), sample_pages());
    IndexWriter writer(directory(), without_merges());
    writer.set_suppression_list({{"oublié"}, {}});
    writer.set_note(hash_of_id(sample_pages()[0][0].id), {{1, 2}, 0, ""});
    writer.commit();
  }

  std::string directory() const { return index_.directory(); }
  std::string current() const { return directory() + "/" + kCurrentFile; }
  std::string manifest() const { return directory() + "/" + kManifestFile; }
  void remove_manifest() const {
    for (const char* ending : {"", "-wal", "-shm"}) fs::remove(manifest() + ending);
  }

  SalvagedSettings salvage() {
    FaultList told;
    FaultList lost_here;
    const IndexLists lists = open_lists(directory(), told);
    SalvagedSettings saved = salvage_settings(lists, directory(), lost_here);
    lost = texts_of(lost_here.release());
    return saved;
  }

  std::vector<std::string> lost;

 private:
  TemporaryIndex index_;
};

void expect_kept(const Current& contents) {
  CHECK(contents.segments.size() == 3);
  CHECK(read_suppression_filter_list(contents).ids == std::vector<std::string>{"oublié"});
  CHECK(contents.notes.count() == 1);
  CHECK(contents.setting(setting::kFormat) == std::to_string(kIndexFormat));
  CHECK(contents.setting(setting::kAnalyzer) == analyzer_version());
  CHECK(contents.setting(setting::kStopWords) == StopWords().list());
}

}  // namespace

TEST_CASE("of an index that is whole all is known") {
  Kept index;
  const SalvagedSettings saved = index.salvage();
  expect_kept(saved.contents);
  CHECK(index.lost.empty());
  CHECK(saved.has_list);
  CHECK(saved.list_is_certain);
  CHECK(saved.manifest_is_whole);
  CHECK_FALSE(saved.record_is_stale);
  CHECK(saved.other_list == saved.contents.segments);
  REQUIRE(saved.given.has_value());
  CHECK(saved.given->size() == 12);
  CHECK(saved.contents.setting(setting::kNextSegment) == "4");
  CHECK(saved.contents.commit == read_current(index.directory()).commit);
}

TEST_CASE("without `current`, or with a damaged one, the manifest tells all but with certainty") {
  for (const char* bytes : {"", "glanecur", "gone"}) {
    CAPTURE(bytes);
    Kept index;
    write_bytes(index.current(), bytes);
    if (bytes == std::string("gone")) fs::remove(index.current());
    const SalvagedSettings saved = index.salvage();
    expect_kept(saved.contents);
    CHECK(index.lost.empty());
    CHECK(saved.has_list);
    CHECK_FALSE(saved.list_is_certain);
    CHECK(saved.other_list.empty());
    CHECK(saved.manifest_is_whole);
  }
}

TEST_CASE("without a manifest `current` tells all but what was read") {
  Kept index;
  index.remove_manifest();
  SalvagedSettings saved = index.salvage();
  expect_kept(saved.contents);
  CHECK(index.lost == std::vector<std::string>{"the record of what was read"});
  CHECK(saved.list_is_certain);
  CHECK_FALSE(saved.given.has_value());
  CHECK_FALSE(saved.manifest_is_whole);

  // Nothing better is there than what is left of it.
  std::string bytes = read_bytes(index.current());
  bytes.back() = static_cast<char>(bytes.back() ^ 1);
  write_bytes(index.current(), bytes);
  saved = index.salvage();
  expect_kept(saved.contents);
  CHECK_FALSE(saved.list_is_certain);
  CHECK(saved.has_list);
  CHECK(mentions(index.lost, "of lists of words, ranking and notes some may be damaged"));
}

TEST_CASE("where both are lost an index has what a new one has, and it is said what that costs") {
  Kept index;
  index.remove_manifest();
  fs::remove(index.current());
  const SalvagedSettings saved = index.salvage();
  CHECK_FALSE(saved.has_list);
  CHECK(saved.contents.segments.empty());
  CHECK(saved.contents.commit == 0);
  CHECK(saved.contents.setting(setting::kFormat) == std::to_string(kIndexFormat));
  CHECK(saved.contents.setting(setting::kStopRowWords) == StopWords::without_postings().list());
  CHECK(read_suppression_filter_list(saved.contents).ids.empty());
  CHECK(mentions(index.lost, "WHAT WAS FORGOTTEN"));
  CHECK(mentions(index.lost, "the record of what was read"));
}

TEST_CASE("a manifest of before is not believed against what readers see") {
  Kept index;
  Current newer = read_current(index.directory());
  newer.commit += 5;
  newer.segments.pop_back();
  newer.settings["ranking"] = "k1=2";
  publish_current(index.directory(), newer);
  const SalvagedSettings saved = index.salvage();
  CHECK(saved.record_is_stale);
  CHECK(saved.contents.commit == newer.commit);
  CHECK(saved.contents.segments == newer.segments);
  CHECK(saved.contents.setting("ranking") == "k1=2");
  CHECK(saved.other_list.size() == 3);
  CHECK(saved.contents.setting(setting::kNextSegment) == "4");  // writers' own stay
}

TEST_CASE("of a list whose segments are not there, and another whose are, the other is believed") {
  Kept index;
  Current wrong = read_current(index.directory());
  wrong.segments[2].number = 99;
  publish_current(index.directory(), wrong);
  SalvagedSettings saved = index.salvage();
  CHECK(saved.contents.segments[2].number == 3);
  CHECK(saved.other_list == wrong.segments);
  CHECK_FALSE(saved.list_is_certain);
  CHECK(saved.has_list);
  // A manifest that is ahead: it was committed, and not published.
  wrong = read_current(index.directory());
  --wrong.commit;
  wrong.segments.pop_back();
  publish_current(index.directory(), wrong);
  saved = index.salvage();
  CHECK(saved.contents.segments.size() == 3);
  CHECK_FALSE(saved.record_is_stale);
}

TEST_CASE("a number that no segment can have is none") {
  Kept index;
  fs::remove(index.current());
  {
    Manifest manifest(index.directory(), Manifest::Access::write);
    CurrentSegment one = manifest.segments()[2];
    manifest.remove_segment(one.number);
    one.number = (std::uint64_t{1} << 40) + 1;
    manifest.add_segment(one);
    manifest.commit();
  }
  CHECK(index.salvage().contents.segments[2].number == 0);
}

TEST_CASE("a manifest of which a table is damaged is used as far as it can be read") {
  Kept index;
  std::string bytes = read_bytes(index.manifest());
  const std::size_t file = bytes.find("crawl/1.html");
  REQUIRE(file != std::string::npos);
  bytes.replace(file / 4096 * 4096, 8, std::string(8, '\x7F'));  // the head of its page
  write_bytes(index.manifest(), bytes);
  const SalvagedSettings saved = index.salvage();
  expect_kept(saved.contents);
  CHECK_FALSE(saved.manifest_is_whole);
  CHECK_FALSE(saved.given.has_value());
  CHECK(mentions(index.lost, "the record of what was read: "));
}
