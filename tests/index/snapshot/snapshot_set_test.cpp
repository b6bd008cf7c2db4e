#include "index/snapshot/snapshot_set.hpp"

#include <doctest/doctest.h>

#include "glane/error.hpp"
#include "index/sample_documents.hpp"
#include "index/writer/writer.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::shared_ptr<const Snapshot> snapshot_of(const TemporaryIndex& place,
                                            const std::vector<std::string>& ids) {
  WriterOptions options;
  options.merges = MergePolicy::none();
  IndexWriter writer(place.directory(), options);
  for (const std::string& id : ids) {
    writer.add({article(id, "", "Le quai " + id + ".")});
    writer.commit();  // a segment each
  }
  return Snapshot::open(place.directory());
}

}  // namespace

TEST_CASE("the segments of all are those of one, and each knows its index") {
  const TemporaryIndex places[3];
  const SnapshotSet set({snapshot_of(places[0], {"a", "b"}), snapshot_of(places[1], {}),
                         snapshot_of(places[2], {"c", "b", "d"})});
  CHECK(set.size() == 3);
  REQUIRE(set.segments().size() == 5);
  CHECK(set.segments().live_count() == 5);
  const std::size_t indexes[] = {0, 0, 2, 2, 2};
  for (std::size_t segment = 0; segment < 5; ++segment) {
    CHECK(set.index_of(segment) == indexes[segment]);
  }
  Document document;
  set.complete(document, 3);
  CHECK(document.index == places[2].directory());
}

TEST_CASE("an id is found in each index that has it, in one of them first") {
  const TemporaryIndex places[2];
  const SnapshotSet set({snapshot_of(places[0], {"a", "b"}), snapshot_of(places[1], {"c", "b"})});
  const auto indexes_with = [&](std::string_view id, std::size_t first) {
    std::vector<std::size_t> indexes;
    for (const std::uint32_t number : set.find_ids(id, first)) {
      const SegmentSet::Place place = set.segments().find(number);
      CHECK(place.segment->id(place.row) == id);
      indexes.push_back(set.index_of(place.number));
    }
    return indexes;
  };
  CHECK(indexes_with("a", 0) == std::vector<std::size_t>{0});
  CHECK(indexes_with("b", 0) == std::vector<std::size_t>{0, 1});
  CHECK(indexes_with("b", 1) == std::vector<std::size_t>{1, 0});
  CHECK(indexes_with("c", 0) == std::vector<std::size_t>{1});
  CHECK(indexes_with("d", 0).empty());
}

TEST_CASE("a document of one index alone names none") {
  const TemporaryIndex place;
  const auto set = one_snapshot(snapshot_of(place, {"a"}));
  Document document;
  set->complete(document, 0);
  CHECK(document.index.empty());
}
