// The record by documents.
#include <doctest/doctest.h>

#include <algorithm>

#include "ingest/captures.hpp"
#include "ingest/scratch_record.hpp"

using namespace glane;
using namespace glane::test;

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
            [](const Giver& one, const Giver& other) { return is_newer_capture(other, one); });
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

TEST_CASE("what is removed from its page, or is to be settled, is noted once, and popped once") {
  Scratch scratch;
  CrawlRecord& record = scratch.record;
  for (int twice = 0; twice < 2; ++twice) {
    record.add_removed(1, 2);
    record.add_removed(1, ~IdHash{0});
    record.add_removed(3, 4);
    record.add_unsettled(5);
    record.add_unsettled(6);
  }
  record.erase_removed(1, 2);
  CHECK(record.pop_removed(1) == std::vector<IdHash>{~IdHash{0}});
  CHECK(record.pop_removed(1).empty());
  CHECK(record.pop_all_removed() == std::vector<IdHash>{4});
  CHECK(record.pop_all_removed().empty());
  record.erase_unsettled(5);
  CHECK(record.unsettled() == std::vector<IdHash>{6});
}
