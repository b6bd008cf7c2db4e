#include "index/snapshot/open_segments.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <system_error>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"
#include "index/made_segment.hpp"
#include "index/maintenance/damage.hpp"
#include "segment/error_of.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::vector<CurrentSegment> listed(const std::vector<LiveSegment>& segments) {
  std::vector<CurrentSegment> list;
  for (const LiveSegment& one : segments) list.push_back(is_open_segment_listed_as(one));
  return list;
}

}  // namespace

TEST_CASE("what a list says of segments is what is opened, and listed again") {
  const TemporaryDirectory folder;
  const auto list = listed({made_segment(folder.path(), 1, articles({"a", "b"})),
                            made_segment(folder.path(), 7, articles({"c", "d", "e"}), {0, 2})});
  CHECK(list[0].dead.empty());
  CHECK(list[1].number == 7);
  CHECK(list[1].rows == 3);
  const SegmentSet open = open_segments(folder.path(), list);
  REQUIRE(open.size() == 2);
  CHECK(open[0].dead == nullptr);
  CHECK(open[1].dead_count == 2);
  CHECK(open[1].is_live(1));
  CHECK_FALSE(open[1].is_live(2));
  CHECK(listed({open[0], open[1]}) == list);
  CHECK(open_segments(folder.path(), {}).empty());
}

TEST_CASE("what is open already serves again, unless it is another one or was cut short") {
  const TemporaryDirectory folder;
  auto list = listed({made_segment(folder.path(), 1, articles({"a"})),
                      made_segment(folder.path(), 2, articles({"b", "c"}), {0})});
  const SegmentSet before = open_segments(folder.path(), list);
  SegmentSet again = open_segments(folder.path(), list, before);
  CHECK(again[0].segment == before[0].segment);
  CHECK(again[1].segment == before[1].segment);
  CHECK(again[1].dead == before[1].dead);
  list[1].dead = pack_rows(row_set({1}), 2);
  again = open_segments(folder.path(), list, before);
  CHECK(again[1].segment == before[1].segment);
  CHECK(again[1].is_live(0));
  CHECK_FALSE(again[1].is_live(1));
  CHECK_FALSE(before[1].is_live(0));

  std::filesystem::remove_all(folder.path("1.glass"));
  std::filesystem::remove(folder.path("1.seg"));
  list[0] = is_open_segment_listed_as(made_segment(folder.path(), 1, articles({"d"})));
  again = open_segments(folder.path(), list, before);
  CHECK(again[0].segment->id(0) == "d");
  CHECK(before[0].segment->id(0) == "a");
  std::filesystem::resize_file(folder.path("2.seg"), 100);
  CHECK_THROWS_AS(open_segments(folder.path(), list, before), Error);
}

TEST_CASE("a segment that is not what the list says is refused by name") {
  const TemporaryDirectory folder;
  const CurrentSegment good =
      is_open_segment_listed_as(made_segment(folder.path(), 1, articles({"a", "b"})));
  const auto refused_as = [&](auto change) {
    CurrentSegment wrong = good;
    change(wrong);
    return error_of([&] { open_segments(folder.path(), {wrong}); });
  };
  const std::string file = folder.path("1.seg") + ": the index is damaged: ";
  CHECK(refused_as([](CurrentSegment&) {}).empty());
  CHECK(refused_as([](CurrentSegment& one) { one.id ^= 1; }) ==
        file + "it is another segment than is listed");
  CHECK(refused_as([](CurrentSegment& one) { one.rows = 3; }) ==
        file + "it has other rows than are listed");
  const std::string dead = file + "the list of its deleted documents cannot be read";
  CHECK(refused_as([](CurrentSegment& one) { one.dead = "x"; }) == dead);
  CHECK(refused_as([](CurrentSegment& one) { one.dead = pack_rows(row_set({2}), 3); }) == dead);
  CurrentSegment gone = good;
  gone.number = 2;
  CHECK_THROWS_AS(open_segments(folder.path(), {good, gone}), std::system_error);
  folder.write("2.seg", "no segment");
  CHECK_THROWS_AS(open_segments(folder.path(), {good, gone}), Error);
}

TEST_CASE("texts are verified when they are read, but those of another user when they are opened") {
  const TemporaryDirectory folder;
  const auto list = listed({made_segment(folder.path(), 1, articles({"a", "b"}))});
  REQUIRE(damage(folder.path("1.seg"), segment_format::kBlocks, false, 9));
  const SegmentSet open = open_segments(folder.path(), list);
  CHECK_THROWS_AS(open.segment(0).document(0), Error);
  if (::chown(folder.path("1.seg").c_str(), 65534, static_cast<gid_t>(-1)) != 0) {
    MESSAGE("not shown: this user may give no file away");
    return;
  }
  CHECK(error_of([&] { open_segments(folder.path(), list); }).find("its texts are not as") !=
        std::string::npos);
  CHECK_NOTHROW(open_segments(folder.path(), list, {}, SegmentTrust::structure));
}
