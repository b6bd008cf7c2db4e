#include "ingest/crawl_record.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include "crawl/temporary_directory.hpp"
#include "index/files/index_format.hpp"
#include "ingest/scratch_record.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::vector<std::string> ids_of(const std::vector<CrawlRecord::File>& files) {
  std::vector<std::string> ids;
  for (const CrawlRecord::File& file : files) ids.push_back(file.id);
  return ids;
}

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
