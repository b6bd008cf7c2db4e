#include "index/writer/background_merge.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <thread>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"
#include "index/made_segment.hpp"
#include "index/maintenance/damage.hpp"
#include "segment/error_of.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::vector<std::string> ids_of(const Segment& segment) {
  std::vector<std::string> ids;
  for (std::uint32_t row = 0; row < segment.rows(); ++row) ids.push_back(segment.id(row));
  return ids;
}

// Segments 1 and 3 of a folder; a row of each is dead.
struct Sources {
  Sources()
      : segments({made_segment(folder.path(), 1, articles({"a", "b"}), {0}),
                  made_segment(folder.path(), 3, articles({"c", "d", "e"}), {1})}) {}

  TemporaryDirectory folder;
  std::vector<LiveSegment> segments;
};

void wait_for(const BackgroundMerge& merge) {
  while (!merge.is_done()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

const std::vector<std::string> kLive = {"b", "c", "e"};
const RowMap kRows = {{kDeadRow, 0}, {1, kDeadRow, 2}};

}  // namespace

TEST_CASE("the live rows of segments are one segment, and it is known where each went") {
  const Sources sources;
  const MergedRows merged = merge_live(sources.folder.path(), sources.segments, 7);
  CHECK(merged.segment.number == 7);
  CHECK(merged.segment.dead == nullptr);
  CHECK(ids_of(*merged.segment.segment) == kLive);
  CHECK(merged.rows == kRows);
  CHECK(merged.segment.segment->document(2) == articles({"e"})[0]);
  // One alone, too: it is written anew without its dead.
  const MergedRows alone = merge_live(sources.folder.path(), {sources.segments[1]}, 8);
  CHECK(ids_of(*alone.segment.segment) == std::vector<std::string>{"c", "e"});
}

TEST_CASE("a merge in a thread of its own gives what one at once gives") {
  const Sources sources;
  BackgroundMerge merge(sources.folder.path(), sources.segments, 7);
  CHECK(merge.sources() == std::vector<std::uint64_t>{1, 3});
  CHECK(merge.number() == 7);
  wait_for(merge);
  const BackgroundMerge::Result merged = merge.fetch({});
  CHECK(ids_of(*merged.segment.segment) == kLive);
  CHECK(merged.rows == kRows);
}

TEST_CASE("what was fetched stays, and what nobody fetches goes with the merge") {
  for (const bool fetched : {true, false}) {
    CAPTURE(fetched);
    const Sources sources;
    {
      BackgroundMerge merge(sources.folder.path(), sources.segments, 7);
      wait_for(merge);
      CHECK(has_segment_files(sources.folder.path(), 7));
      if (fetched) merge.fetch({});
    }
    CHECK(has_segment_files(sources.folder.path(), 7) == fetched);
    CHECK(has_segment_files(sources.folder.path(), 1));
    CHECK(has_segment_files(sources.folder.path(), 3));
  }
}

TEST_CASE("a source that is not as it was written ends a merge, and nothing is left of it") {
  const Sources sources;
  REQUIRE(damage(sources.folder.path("3.seg"), segment_format::kBlocks, false, 5));
  const std::string expected = sources.folder.path("3") + ": the index is damaged: its texts";
  CHECK(error_of([&] { merge_live(sources.folder.path(), sources.segments, 7); }) == expected);
  BackgroundMerge merge(sources.folder.path(), sources.segments, 8);
  CHECK(error_of([&] { merge.fetch({}); }) == expected);
  CHECK_FALSE(has_segment_files(sources.folder.path(), 7));
  CHECK_FALSE(has_segment_files(sources.folder.path(), 8));
}

TEST_CASE("a merge that is asked to end is none") {
  const Sources sources;
  CHECK_THROWS_AS(merge_live(sources.folder.path(), sources.segments, 7, [] { return true; }),
                  Interrupted);
  CHECK_FALSE(has_segment_files(sources.folder.path(), 7));
}
