#include "ingest/crawl_record.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "crawl/temporary_directory.hpp"
#include "index/index_format.hpp"

using namespace glane;

namespace {

FileState state(std::uint64_t pages, std::int64_t captured = 1000) {
  FileState one;
  one.bytes = 10 * pages;
  one.mtime_ns = captured * 1'000'000'000 + 1;
  one.ctime_ns = -7;
  one.hash = ~std::uint64_t{0};
  one.fingerprint = std::uint64_t{1} << 63;
  one.captured = captured;
  one.whole = true;
  one.pages = pages;
  one.skipped = 1;
  one.failed = 2;
  one.articles = 3;
  one.comments = 4;
  return one;
}

std::vector<std::string> ids_of(const std::vector<CrawlRecord::File>& files) {
  std::vector<std::string> ids;
  for (const CrawlRecord::File& file : files) ids.push_back(file.id);
  return ids;
}

struct Scratch {
  TemporaryDirectory place;
  Manifest manifest{place.path("idx"), Manifest::Access::scratch};
  CrawlRecord record{manifest};
};

}  // namespace

TEST_CASE("a record is what was committed, across openings") {
  const TemporaryDirectory place;
  const PageRecord line{7, "#L7", 42, 0, true, {1, ~IdHash{0}}};
  const PageRecord member{number_of_place("#b.html"), "#b.html", ~std::uint64_t{0}, -5, false, {}};
  {
    Manifest manifest(place.path(), Manifest::Access::create);
    CrawlRecord record(manifest);
    const std::uint32_t file = record.add_file("crawl/\xC3\xA9.zip", state(2));
    record.put_page(file, member);
    record.put_page(file, line);
    record.add_giver(1, file, 7, true, true);
    record.add_removed(5, 6);
    record.add_unsettled(~IdHash{0});
    record.store();
    manifest.commit();
    record.add_file("crawl/lost", state(1));
  }
  Manifest manifest(place.path(), Manifest::Access::write);
  CrawlRecord record(manifest);
  CHECK_FALSE(record.find("crawl/lost"));
  const auto file = record.find("crawl/\xC3\xA9.zip");
  REQUIRE(file);
  CHECK(file->state == state(2));
  CHECK(record.pages(file->number) == std::vector{line, member});
  CHECK(record.is_given(1));
  CHECK(record.pop_removed(5) == std::vector<IdHash>{6});
  CHECK(record.pop_removed(5).empty());
  CHECK(record.unsettled() == std::vector<IdHash>{~IdHash{0}});
  CHECK(manifest.entry(setting::kFiles) == "1");
  CHECK(manifest.entry(setting::kPages) == "2");
}

TEST_CASE("files are found in any order, below a folder, and counted") {
  Scratch scratch;
  CrawlRecord& record = scratch.record;
  for (const char* id : {"c/a", "c/b", "c/d/e", "d"}) record.add_file(id, state(1));
  record.add_file("c/c", state(5));
  for (const char* id : {"c/a", "c/b", "c/d/e", "d", "c/c", "c/b", "c/a", "c/b"}) {
    CAPTURE(id);
    CHECK(record.find(id)->id == id);
  }
  CHECK_FALSE(record.find("c/aa"));
  CHECK_FALSE(record.find("c/"));
  CHECK(ids_of(record.files_below("c/")) == std::vector<std::string>{"c/a", "c/b", "c/c", "c/d/e"});
  CHECK(record.files() == 5);
  const CrawlRecord::File file = *record.find("c/c");
  FileState unfinished = file.state;
  unfinished.whole = false;
  record.set_state(file.number, file.state, unfinished);
  record.store();
  CHECK(scratch.manifest.entry(setting::kUnfinishedFiles) == "1");
  CHECK(scratch.manifest.entry(setting::kPages) == "9");
  record.erase_file(file.number, unfinished);
  record.store();
  CHECK_FALSE(record.find("c/c"));
  CHECK(scratch.manifest.entry(setting::kUnfinishedFiles) == "0");
  CHECK(scratch.manifest.entry(setting::kFiles) == "4");
}

TEST_CASE("who gives a document, and whether the index holds it so") {
  Scratch scratch;
  CrawlRecord& record = scratch.record;
  const std::uint32_t a = record.add_file("a", state(1, 100));
  const std::uint32_t b = record.add_file("b", state(1, 200));
  record.put_page(a, {1, "#L1", 1, 0, true, {9}});
  record.put_page(a, {2, "#L2", 1, 150, true, {9}});
  record.put_page(b, {0, "", 1, 0, true, {9}});
  record.add_giver(9, a, 1, true, true);
  record.add_giver(9, a, 2, true, false);
  record.add_giver(9, b, 0, false, false);
  std::vector<Giver> givers = record.givers(9);
  std::sort(givers.begin(), givers.end(),
            [](const Giver& one, const Giver& other) { return is_newer(other, one); });
  REQUIRE(givers.size() == 3);
  CHECK(givers[0].place == "#L1");
  CHECK(givers[0].captured == 100);
  CHECK(givers[1].captured == 150);
  CHECK(givers[2].file_id == "b");
  CHECK(givers[2].captured == 200);
  CHECK_FALSE(givers[2].holds);

  SUBCASE("a share of it") {
    const auto own = record.share(9, a, 2);
    CHECK((own.gives && own.holds && own.others));
    CHECK_FALSE(record.share(9, a, 3).gives);
    CHECK_FALSE(record.share(8, a, 1).others);
  }
  SUBCASE("captures that do not stand, by a file's new time") {
    CHECK(record.superseded_in(b) == std::vector<IdHash>{9});
    CHECK(record.superseded_in(a).empty());
    CHECK(record.superseded_by(a) == std::vector<IdHash>{9});
  }
  SUBCASE("another stands") {
    record.set_nobody_holds(9);
    record.set_holds(9, b, 0, true);
    CHECK(record.superseded_in(a) == std::vector<IdHash>{9, 9});
    CHECK(newest(record.givers(9))->holds);
  }
  SUBCASE("pages that no longer give it") {
    record.erase_giver(9, b, 0);
    record.erase_giver(9, a, 2);
    CHECK(record.givers(9).size() == 1);
    CHECK_FALSE(record.share(9, a, 1).others);
    record.erase_giver(9, a, 1);
    CHECK_FALSE(record.is_given(9));
  }
}

TEST_CASE("what was added a moment ago is seen, whatever is asked first") {
  Scratch scratch;
  CrawlRecord& record = scratch.record;
  const std::uint32_t file = record.add_file("a", state(1));
  for (IdHash id = 0; id < 1000; ++id) {
    record.put_page(file, {id + 1, "#L" + std::to_string(id + 1), 1, 0, true, {id}});
    record.add_giver(id, file, id + 1, true, true);
    if (id % 97 == 0) CHECK(record.is_given(id));
  }
  for (IdHash id = 0; id < 1000; ++id) CHECK(record.givers(id).size() == 1);
}
