#include "index/snapshot/segment_set.hpp"

#include <doctest/doctest.h>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"
#include "index/made_segment.hpp"
#include "segment/error_of.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("documents are numbered across segments, as Xapian interleaves theirs") {
  const TemporaryDirectory folder;
  const SegmentSet segments({made_segment(folder.path(), 1, articles({"a", "b", "c"}), {1}),
                             made_segment(folder.path(), 4, articles({"d"}))});
  REQUIRE(segments.size() == 2);
  CHECK(segments.live_count() == 3);
  CHECK(segments.dead_count() == 1);
  struct Row {
    std::uint32_t document;
    const char* id;  // nullptr: no document has the number
    bool live;
  };
  for (const Row& row : {Row{0, nullptr, false}, Row{1, "a", true}, Row{2, "d", true},
                         Row{3, "b", false}, Row{4, nullptr, false}, Row{5, "c", true},
                         Row{6, nullptr, false}, Row{0xFFFFFFFF, nullptr, false}}) {
    CAPTURE(row.document);
    const SegmentSet::Place place = segments.find(row.document);
    CHECK(segments.is_live(row.document) == row.live);
    CHECK(segments.stream(row.document).empty() == (row.id == nullptr));
    REQUIRE((place.segment != nullptr) == (row.id != nullptr));
    if (row.id == nullptr) continue;
    CHECK(place.segment->id(place.row) == row.id);
    CHECK(segments.document(place.number, place.row) == row.document);
  }
}

TEST_CASE("of rows with one id the live one of the newest segment is found") {
  const TemporaryDirectory folder;
  const SegmentSet segments(
      {made_segment(folder.path(), 1, articles({"https://www.a.example/x", "b"})),
       made_segment(folder.path(), 2, articles({"b", "https://a.example/x"}), {0}),
       made_segment(folder.path(), 3, articles({"c"}), {0})});
  for (const auto& [id, document] :
       {std::pair("https://a.example/x", 5u), std::pair("http://www.a.example/x", 5u),
        std::pair("b", 4u), std::pair("c", 0u), std::pair("d", 0u), std::pair("", 0u)}) {
    const std::string asked = id;
    CAPTURE(asked);
    CHECK(segments.find_id(asked) == document);
    CHECK(segments.find_hash(hash_of_id(asked)) == document);
  }
}

TEST_CASE("a set of no segments has no documents") {
  const SegmentSet segments;
  CHECK(segments.empty());
  CHECK(segments.live_count() == 0);
  CHECK(segments.find(1).segment == nullptr);
  CHECK(segments.find_id("a") == 0);
  CHECK_FALSE(segments.is_live(1));
  CHECK(segments.stream(1).empty());
}

TEST_CASE("more documents than 32 bits number are refused") {
  const TemporaryDirectory folder;
  constexpr std::uint64_t kRows = 10'000;
  const std::vector<Document> documents(kRows, article("a", "", ""));
  const LiveSegment one = made_segment(folder.path(), 1, documents);
  constexpr std::size_t kMost = (std::uint64_t{1} << 32) / kRows;
  std::vector<LiveSegment> segments(kMost, one);
  CHECK(SegmentSet(segments).live_count() == kMost * kRows);
  segments.push_back(made_segment(folder.path(), 2, articles({"b"})));
  CHECK(error_of([&] { const SegmentSet set(segments); }) ==
        "the index has more segments, or larger ones, than can be searched at once");
}

TEST_CASE("a file that loses its end while it is mapped is told before what was read is used") {
  const TemporaryDirectory folder;
  Document large = article("a", "Marché", "");
  for (unsigned i = 0; i < 20'000; ++i) large.text += std::to_string(i * 2654435761u) + " ";
  const SegmentSet segments(
      {made_segment(folder.path(), 1, articles({"b"})), made_segment(folder.path(), 2, {large})});
  CHECK_NOTHROW(segments.require_not_cut_short());
  std::filesystem::resize_file(folder.path("2.seg"), 4096);
  CHECK_THROWS_AS(segments.segment(1).document(0), Error);
  CHECK(error_of([&] { segments.require_not_cut_short(); }).starts_with(folder.path("2.seg: ")));
}
