#include "index/maintenance/salvaged_segments.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"
#include "index/made_segment.hpp"
#include "index/maintenance/damage.hpp"
#include "index/snapshot/open_segments.hpp"
#include "segment/glass/xapian_errors.hpp"

using namespace glane;
using namespace glane::test;

namespace fs = std::filesystem;

namespace {

using Numbers = std::vector<std::uint64_t>;

// Segments 1 to 3 of a folder, in a list that is certain; row 0 of the second is dead.
struct Folder {
  Folder() {
    for (std::uint64_t number = 1; number <= 3; ++number) {
      const std::string id(1, static_cast<char>('a' + number));
      settings.contents.segments.push_back(is_open_segment_listed_as(made_segment(
          place.path(), number, articles({id + "1", id + "2"}),
          number == 2 ? std::vector<std::uint32_t>{0} : std::vector<std::uint32_t>{})));
    }
    settings.has_list = settings.list_is_certain = true;
  }

  SalvagedSegments salvage(const SalvageOptions& options = {}) {
    FaultList told;
    SalvagedSegments found = salvage_segments(place.path(), settings, options, told);
    lost = texts_of(told.release());
    return found;
  }
  CurrentSegment& listed(std::uint64_t number) { return settings.contents.segments[number - 1]; }

  TemporaryDirectory place;
  SalvagedSettings settings;
  std::vector<std::string> lost;
};

Numbers numbers_of(const SalvagedSegments& found) {
  Numbers numbers;
  for (const FoundSegment& one : found.segments) numbers.push_back(one.number);
  return numbers;
}

}  // namespace

TEST_CASE("segments that are sound are kept as they are, with their dead") {
  Folder folder;
  const SalvagedSegments found = folder.salvage();
  CHECK(numbers_of(found) == Numbers{1, 2, 3});
  CHECK(found.has_all_listed);
  CHECK(found.unread.empty());
  CHECK(folder.lost.empty());
  for (const FoundSegment& one : found.segments) {
    CHECK(one.sound != nullptr);
    CHECK(one.salvaged == nullptr);
    CHECK(one.knows_dead);
    CHECK(one.is_listed);
    CHECK(one.rows() == 2);
    CHECK(one.is_live(0) == (one.number != 2));
    CHECK(one.is_live(1));
    CHECK_FALSE(one.document(1).is_doubtful);
  }
  CHECK(found.segments[0].document_id(0) == "b1");
  CHECK(found.segments[0].bytes() == found.segments[0].sound->bytes());
}

TEST_CASE("one that is damaged, and any that is to be made anew, is read document by document") {
  for (const bool all : {false, true}) {
    CAPTURE(all);
    Folder folder;
    if (!all) REQUIRE(damage(folder.place.path("2.seg"), segment_format::kStreams, false));
    const SalvagedSegments found = folder.salvage({all, {}});
    REQUIRE(numbers_of(found) == Numbers{1, 2, 3});
    CHECK(found.has_all_listed);
    CHECK(folder.lost.empty());
    CHECK((found.segments[0].sound == nullptr) == all);
    const FoundSegment& one = found.segments[1];
    CHECK(one.sound == nullptr);
    REQUIRE(one.salvaged != nullptr);
    CHECK(one.knows_id(1));
    CHECK_FALSE(one.is_live(0));
    CHECK(one.id() == folder.listed(2).id);
    CHECK(one.document(1).document == articles({"c2"})[0]);
  }
}

TEST_CASE("where one of the list is lost, those that it does not name are looked at, too") {
  Folder folder;
  made_segment(folder.place.path(), 9, articles({"z"}));
  CHECK(numbers_of(folder.salvage()) == Numbers{1, 2, 3});
  fs::remove(folder.place.path("1.seg"));
  write_bytes(folder.place.path("3.seg"), "no segment");
  const SalvagedSegments found = folder.salvage();
  CHECK(numbers_of(found) == Numbers{2, 9});
  CHECK_FALSE(found.has_all_listed);
  CHECK(found.unread == Numbers{1, 3});
  REQUIRE(folder.lost.size() == 2);
  CHECK(folder.lost[0] == "1.seg, 2 documents: it is not there");
  CHECK(folder.lost[1].starts_with("3.seg, 2 documents: "));
  CHECK_FALSE(found.segments[1].is_listed);
  CHECK_FALSE(found.segments[1].knows_dead);
  CHECK_FALSE(found.segments[1].is_live(0));
}

TEST_CASE("without a list all of the folder is read, and none is known to live") {
  Folder folder;
  folder.settings = {};
  const SalvagedSegments found = folder.salvage();
  CHECK(numbers_of(found) == Numbers{1, 2, 3});
  CHECK_FALSE(found.has_all_listed);
  CHECK(folder.lost.empty());
  for (const FoundSegment& one : found.segments) CHECK_FALSE(one.is_live(1));
}

TEST_CASE(
    "segments are told apart by their ids, or, in a list that may be damaged, by two of three") {
  struct Row {
    void (*change)(CurrentSegment&);
    bool known_if_certain, known_else;
    bool at_once = true;  // by its number
  };
  for (const Row& row :
       {Row{[](CurrentSegment& one) { one.id ^= 1; }, false, true},
        Row{[](CurrentSegment& one) { one.rows = 9; }, false, true},
        Row{[](CurrentSegment& one) { one.number = 99; }, true, true, false},
        Row{[](CurrentSegment& one) { one.id ^= 1, one.number = 99; }, false, false}}) {
    for (const bool certain : {true, false}) {
      CAPTURE(certain);
      Folder folder;
      folder.settings.list_is_certain = certain;
      row.change(folder.listed(2));
      const SalvagedSegments found = folder.salvage();
      const bool known = certain ? row.known_if_certain : row.known_else;
      REQUIRE(found.segments.size() >= 2);
      CHECK(found.has_all_listed == (known && row.at_once));
      const bool has_second = numbers_of(found) == Numbers{1, 2, 3};
      CHECK(has_second);
      if (!has_second) continue;
      CHECK(found.segments[1].is_listed == known);
      CHECK(found.segments[1].knows_dead == known);
      CHECK(folder.lost.size() == (known ? 0 : 1));
    }
  }
}

TEST_CASE("the other list says which documents were removed where the first cannot") {
  Folder folder;
  folder.settings.other_list = folder.settings.contents.segments;
  folder.settings.other_list[1].dead = pack_rows(row_set({1}), 2);
  CHECK(folder.salvage().segments[1].is_live(1));  // it is not asked
  folder.listed(2).dead = "garbage";
  SalvagedSegments found = folder.salvage();
  CHECK(found.segments[1].is_live(0));
  CHECK_FALSE(found.segments[1].is_live(1));
  CHECK(folder.lost.empty());
  folder.settings.other_list.clear();
  found = folder.salvage();
  CHECK_FALSE(found.segments[1].knows_dead);
  CHECK_FALSE(found.segments[1].is_live(0));
  CHECK(folder.lost == std::vector<std::string>{"2.seg: which documents were removed"});
}

TEST_CASE("a file that may be whole and cannot be read ends it, and so does who asks") {
  Folder folder;
  CHECK_THROWS_AS(folder.salvage({false, [] { return true; }}), Interrupted);
  fs::remove(folder.place.path("2.seg"));
  fs::create_symlink("2.seg", folder.place.path("2.seg"));  // to itself
  CHECK_THROWS_AS(folder.salvage(), Unreadable);
}
