#include "segment/builder/segment_files.hpp"

#include <doctest/doctest.h>
#include <xxhash.h>

#include <filesystem>
#include <limits>

#include "segment/written_sections.hpp"

using namespace glane;
using namespace glane::test;
using namespace segment_format;

namespace fs = std::filesystem;

TEST_CASE("a number takes one, two, four or eight bytes") {
  struct Row {
    std::uint64_t greatest;
    std::uint32_t width;
  };
  for (const Row& row :
       {Row{0, 1}, Row{0xFF, 1}, Row{0x100, 2}, Row{0xFFFF, 2}, Row{0x10000, 4}, Row{0xFFFFFFFF, 4},
        Row{0x100000000, 8}, Row{std::numeric_limits<std::uint64_t>::max(), 8}}) {
    CAPTURE(row.greatest);
    CHECK(width_of(row.greatest) == row.width);
  }
}

TEST_CASE("ends are counted from the last base, one every stride of pieces") {
  EndsWriter ends;
  CHECK(ends.bases().empty());
  for (std::uint32_t i = 0; i <= kEndsStride; ++i) ends.add(i == 1 ? 0 : 10);
  CHECK(ends.bases() == std::vector<std::uint64_t>{0, 10 * (kEndsStride - 1)});
  CHECK(ends.offsets().size() == kEndsStride + 1);
  CHECK(ends.offsets()[0] == 10);
  CHECK(ends.offsets()[1] == 10);
  CHECK(ends.offsets()[kEndsStride - 1] == 10 * (kEndsStride - 1));
  CHECK(ends.offsets()[kEndsStride] == 10);
}

TEST_CASE("sections begin at multiples of eight, as narrow as their numbers, and have their hash") {
  const std::vector<std::uint32_t> small = {3, 0, 255};
  const std::vector<std::uint64_t> great = {1, std::uint64_t{1} << 40};
  const std::vector<std::uint64_t> widened = {1, 2};
  const WrittenSections written([&](SegmentFiles& files) {
    files.begin(kBlocks);
    files.append("été, ");
    files.append("");
    files.append("hiver");
    files.end();
    files.put_numbers(kDays, small);
    files.put_numbers(kJoinRowEnds, great);
    files.put_numbers(kInstants, widened, 4);
    files.put_array(kDayValues, std::vector<std::int32_t>{-1});
    files.put_strings(kSiteEnds, {1, 0},
                      [](std::uint32_t i) { return std::string_view(i == 0 ? "b.fr" : "a"); });
    files.header().rows = 2;
  });
  const Segment& segment = written.segment();
  CHECK(segment.section_bytes(kBlocks) == "été, hiver");
  CHECK(written.numbers(kDays) == std::vector<std::uint64_t>{3, 0, 255});
  CHECK(written.numbers(kJoinRowEnds) == great);
  CHECK(written.numbers(kInstants) == widened);
  CHECK(written.numbers(kDayValues) == std::vector<std::uint64_t>{0xFFFFFFFF});
  CHECK(segment.sites().strings()[0] == "a");
  CHECK(segment.sites().strings()[1] == "b.fr");
  CHECK(segment.rows() == 2);
  CHECK(segment.has_both_headers());
  const Header& header = segment.header();
  CHECK(header.sections[kDays].width == 1);
  CHECK(header.sections[kJoinRowEnds].width == 8);
  CHECK(header.sections[kInstants].width == 4);
  for (const Section section : {kBlocks, kDays, kJoinRowEnds, kInstants, kDayValues}) {
    CAPTURE(section);
    const std::string_view bytes = segment.section_bytes(section);
    CHECK(header.sections[section].begin % 8 == 0);
    CHECK(header.sections[section].hash == XXH3_64bits(bytes.data(), bytes.size()));
  }
}

TEST_CASE("two segments that say the same have ids of their own, and their sizes") {
  const TemporaryDirectory folder;
  SegmentFiles one(folder.path("1"));
  SegmentFiles two(folder.path("2"));
  const WrittenSegment first = one.finish();
  CHECK(first.id != two.finish().id);
  CHECK(first.rows == 0);
  const auto size = [&](const char* file) { return fs::file_size(folder.path(file)); };
  CHECK(first.bytes == size("1.seg") + size("1.glass/iamglass") + size("1.glass/postlist.glass"));
}

TEST_CASE("files that are not finished are removed, and those of others not touched") {
  const TemporaryDirectory folder;
  {
    SegmentFiles files(folder.path("1"));
    files.put_bytes(kBlocks, "texte");
    CHECK(fs::exists(folder.path("1.seg")));
    CHECK(fs::exists(folder.path("1.glass")));
  }
  CHECK(fs::is_empty(folder.path()));
  folder.write("2.seg", "à quelqu'un");
  CHECK_THROWS_AS(SegmentFiles(folder.path("2")), std::system_error);
  CHECK(fs::file_size(folder.path("2.seg")) == 12);
  folder.write("3.glass/photo.jpg", "à quelqu'un");
  CHECK_THROWS_AS(SegmentFiles(folder.path("3")), std::system_error);
  CHECK(fs::exists(folder.path("3.glass/photo.jpg")));
  CHECK_FALSE(fs::exists(folder.path("3.seg")));
}
