#include "index/writer/working_segments.hpp"

#include <doctest/doctest.h>

#include "crawl/temporary_directory.hpp"
#include "index/made_segment.hpp"

using namespace glane;
using namespace glane::test;

namespace {

LiveSegment made(const TemporaryDirectory& folder, std::uint64_t number,
                 const std::vector<std::string>& ids) {
  return made_segment(folder.path(), number, articles(ids));
}

}  // namespace

TEST_CASE("the newest live row of a document is found, and dies once") {
  const TemporaryDirectory folder;
  WorkingSegments segments;
  segments.add({made(folder, 2, {"b", "a"}), made(folder, 1, {"a", "c"})});
  CHECK(segments.segments().front().number == 1);
  CHECK(segments.has_changes());
  segments.release_changes();
  CHECK_FALSE(segments.has_changes());
  CHECK(segments.find_hash(hash_of_id("a")).number == 2);
  CHECK(segments.find_hash(hash_of_id("a")).row == 1);
  CHECK(segments.find_hash(hash_of_id("d")).number == 0);
  CHECK(segments.remove({2, 1}));
  CHECK_FALSE(segments.remove({2, 1}));
  CHECK_FALSE(segments.remove({7, 0}));
  CHECK(segments.has_changed(2));
  CHECK_FALSE(segments.has_changed(1));
  CHECK(segments.find_hash(hash_of_id("a")).number == 1);
}

TEST_CASE("what was released does not change, and a merged segment has what died meanwhile") {
  const TemporaryDirectory folder;
  WorkingSegments segments;
  segments.add({made(folder, 1, {"a", "b"}), made(folder, 2, {"c"})});
  const SegmentSet before = segments.release_changes();
  CHECK(segments.remove({1, 1}));
  CHECK(before.live_count() == 3);
  segments.replace({1, 2}, {{0, 1}, {2}}, made(folder, 3, {"a", "b", "c"}));
  CHECK(segments.find(1) == nullptr);
  REQUIRE(segments.find(3) != nullptr);
  CHECK(segments.find(3)->dead_count == 1);
  CHECK(segments.find_hash(hash_of_id("b")).number == 0);
  CHECK(segments.find_hash(hash_of_id("c")).row == 2);
  CHECK(segments.release_changes().live_count() == 2);
}
