#include "index/writer/segment_builders.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"
#include "index/made_segment.hpp"

using namespace glane;
using namespace glane::test;

namespace {

class Building {
 public:
  explicit Building(unsigned threads = 1, SegmentLimits limits = {}, std::size_t memory = 1u << 30)
      : builders_(
            {threads, memory, 1000, limits, folder_.path(), [this] { return ++last_; }},
            [this] {
              ++analyzers_;
              return FrenchAnalyzer();
            },
            stop_row_words_) {}

  SegmentBuilders& builders() { return builders_; }
  const TemporaryDirectory& folder() const { return folder_; }
  int analyzers() const { return analyzers_; }

  BuiltRow add(const std::string& id, unsigned thread = 0) {
    const Document document = article(id, "", "Le marché");
    return builders_.add(document, digest(document), thread);
  }

  // What is written: the ids of each segment, dead ones left out.
  std::vector<std::vector<std::string>> write() {
    std::vector<std::vector<std::string>> ids;
    for (const LiveSegment& one : builders_.write()) {
      ids.emplace_back();
      for (std::uint32_t row = 0; row < one.segment->rows(); ++row) {
        if (one.is_live(row)) ids.back().push_back(one.segment->id(row));
      }
    }
    return ids;
  }

  std::size_t files() const {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder_.path()), {}));
  }

 private:
  TemporaryDirectory folder_;
  std::uint64_t last_ = 0;
  int analyzers_ = 0;
  StopWords stop_row_words_ = StopWords::without_postings();
  SegmentBuilders builders_;
};

using Ids = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("few documents become one segment in their order, whichever threads add them") {
  Building building(2);
  CHECK(building.builders().deciding_thread() == 2);
  building.add("a", 0);
  building.add("b", 1);
  const BuiltRow last = building.add("c", building.builders().deciding_thread());
  CHECK(last.part == 0);
  CHECK(last.row == 2);
  CHECK(building.analyzers() == 1);
  CHECK(building.write() == Ids{{"a", "b", "c"}});
  CHECK(building.files() == 2);
  // It begins anew.
  CHECK(building.add("d", 1).row == 0);
  CHECK(building.write() == Ids{{"d"}});
  CHECK(building.write().empty());
  CHECK(building.files() == 4);
}

TEST_CASE("a row that was removed is not written, and of a part without others nothing is") {
  Building building;
  const BuiltRow first = building.add("a");
  building.add("b");
  const BuiltRow third = building.add("c");
  building.builders().remove(first);
  building.builders().remove(third);
  building.builders().remove(third);  // twice is once
  const std::vector<LiveSegment> written = building.builders().write();
  REQUIRE(written.size() == 1);
  CHECK(written[0].dead == nullptr);
  CHECK(written[0].segment->rows() == 1);
  CHECK(written[0].segment->id(0) == "b");
  CHECK(building.files() == 2);
  building.builders().remove(building.add("d"));
  CHECK(building.write().empty());
  CHECK(building.files() == 2);
}

TEST_CASE("a builder that has enough is followed by another; all become one segment") {
  Building building(1, SegmentLimits{2, 1u << 20});
  CHECK(building.add("a").part == 0);
  CHECK(building.add("b").part == 0);
  const BuiltRow third = building.add("c");
  CHECK(third.part == 1);
  CHECK(third.row == 0);
  building.builders().remove(third);
  building.add("d");
  building.add("e");
  CHECK(building.write() == Ids{{"a", "b", "d", "e"}});
  CHECK(building.files() == 2);
}

TEST_CASE("of many documents each thread fills a builder of its own") {
  constexpr int kShared = 4000;
  Building building(2);
  for (int i = 0; i < kShared; ++i) building.add(std::to_string(i), static_cast<unsigned>(i) % 2);
  CHECK(building.analyzers() == 1);
  CHECK(building.add("x", 1).part == 0);  // which goes on with it
  CHECK(building.add("y", 0).part == 1);
  CHECK(building.add("z", 1).row == kShared + 1);
  CHECK(building.analyzers() == 2);
  const Ids written = building.write();
  REQUIRE(written.size() == 1);
  CHECK(written[0].size() == kShared + 3);
  CHECK(std::count(written[0].begin(), written[0].end(), "y") == 1);
}

TEST_CASE("a commit is due when the documents take as much memory as they may") {
  Building building(1, {}, 300'000);
  CHECK_FALSE(building.builders().is_full());
  CHECK(building.builders().memory() == 0);
  int count = 0;
  for (; !building.builders().is_full() && count < 100'000; ++count) {
    building.add(std::to_string(count));
  }
  CHECK(building.builders().memory() >= 300'000);
  CHECK(count > 10);
  CHECK(count < 100'000);
  building.write();
  CHECK_FALSE(building.builders().is_full());
}

TEST_CASE("a segment that cannot be written is an error") {
  Building building;
  std::filesystem::create_directory(building.folder().path("1.seg"));
  building.add("a");
  CHECK_THROWS(building.write());
}
