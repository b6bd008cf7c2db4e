#include "segment/segment_check.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "segment/built_segment.hpp"

using namespace glane;
using namespace glane::test;
using namespace segment_format;

namespace {

using Names = std::vector<std::string>;

std::vector<std::string> checked(const Segment& segment) {
  FaultList faults;
  check_segment(segment, "1.seg", faults);
  return texts_of(faults.release());
}

bool has(const std::vector<std::string>& faults, const std::string& fault) {
  return std::find(faults.begin(), faults.end(), fault) != faults.end();
}

}  // namespace

TEST_CASE("a section that is damaged is found by the name that its users know") {
  struct Row {
    Section section;
    const char* name;
  };
  for (const Row& row :
       {Row{kInstants, "its dates"}, Row{kDayValues, "its dates"}, Row{kDigests, "its digests"},
        Row{kTypes, "its types"}, Row{kSiteStrings, "its sites"}, Row{kSections, "its sections"},
        Row{kLanguages, "its languages"}, Row{kThreadEnds, "its threads"},
        Row{kAuthorLists, "its authors"}, Row{kIdRows, "its ids"}, Row{kBlocks, "its texts"},
        Row{kStreams, "its streams"}, Row{kJoinOrder, "its words"},
        Row{kStopRows, "its frequent words"}, Row{kSignatures, "its signatures"},
        Row{kQuotedStrings, "its quoted authors"}, Row{kWordCounts, "its counts of words"}}) {
    CAPTURE(row.name);
    const BuiltSegment built(40);
    REQUIRE(built.open().header().sections[row.section].bytes > 0);
    CHECK(damaged_parts(built.open()).empty());
    CHECK(checked(built.open()).empty());
    built.flip(row.section);
    CHECK(texts_of(damaged_parts(built.open())) == Names{row.name});
    CHECK_FALSE(checked(built.open()).empty());
  }
}

TEST_CASE("headers and postings are parts, too; each part is named once") {
  const BuiltSegment built;
  BuiltSegment::flip(built.file());  // a byte of the second header
  CHECK(texts_of(damaged_parts(built.open())) == Names{"its headers"});
  BuiltSegment::flip(built.postings_file());
  CHECK(texts_of(damaged_parts(built.open())) == Names{"its headers", "its postings"});
  std::filesystem::remove(built.version_file());
  built.flip(kSites);
  built.flip(kSiteStrings);
  CHECK(texts_of(damaged_parts(built.open())) == Names{"its headers", "its sites", "its postings"});
}

TEST_CASE("what is damaged is reported with what it costs and who mends it") {
  const BuiltSegment built(1);
  built.flip(kDigests);
  built.flip(kBlocks);
  FaultList faults;
  report_damaged_parts(built.open(), "1.seg", faults);
  CHECK(texts_of(faults.of(FaultKind::segment)) ==
        Names{"1.seg: its digests are not as they were written: the next run may write anew what "
              "has not changed, of up to 1 document; `repair_index` makes them anew",
              "1.seg: its texts are not as they were written: documents may not be shown, or as "
              "others, of up to 1 document; `repair_index` saves those that can be read"});
}

TEST_CASE("a segment that is as it was written and disagrees with itself is found out") {
  const BuiltSegment built;
  const Segment segment = built.open();
  built.flip(kDigests);
  CHECK(has(checked(built.open()),
            "1.seg: document '" + segment.id(0) + "' is not as it was written"));
  const BuiltSegment dates;
  dates.flip(kInstants);
  CHECK(has(checked(dates.open()),
            "1.seg: document '" + segment.id(0) + "': the columns of its date disagree with it"));
  const BuiltSegment ids;
  ids.flip(kIdRows);
  CHECK(has(checked(ids.open()), "1.seg: the rows of its ids are not its rows"));
  const BuiltSegment words;
  words.flip(kFormOrder);
  CHECK(has(checked(words.open()), "1.seg: the order of its words is not of its words"));
}

TEST_CASE("a check ends when it is asked to, and says so where a file may not be read") {
  const BuiltSegment built;
  const Segment segment = built.open();
  FaultList faults;
  CHECK_THROWS_AS(check_segment(segment, "1.seg", faults, [] { return true; }), Interrupted);
  CHECK_THROWS_AS(find_damaged_parts(segment, [] { return true; }), Interrupted);
  std::filesystem::permissions(built.postings_file(), std::filesystem::perms::none);
  const Unprivileged unprivileged;
  check_segment(segment, "1.seg", faults);
  CHECK(faults.of(FaultKind::unreadable).size() == 1);
}
