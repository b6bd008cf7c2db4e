#include "index/maintenance/salvaged_sections.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "glane/error.hpp"
#include "index/maintenance/damaged_segment.hpp"

using namespace glane;
using namespace glane::test;
using namespace glane::segment_format;

namespace {

constexpr std::size_t kHeaderBytes = sizeof(Header);

// Of a segment of 48 documents, each with an id of its own: more than one stretch of ends.
std::vector<std::string> pieces_of(const SalvagedStrings& strings) {
  std::vector<std::string> pieces;
  for (std::size_t i = 0; i < strings.size(); ++i) pieces.emplace_back(strings[i]);
  return pieces;
}

std::vector<std::string> ids_of(const DamagedSegment& segment) {
  return pieces_of(SalvagedStrings(SalvagedSections(segment.path()), kIdEnds));
}

}  // namespace

TEST_CASE("of a file as it was written all sections are whole") {
  const DamagedSegment segment;
  const SalvagedSections sections(segment.path());
  CHECK(sections.rows() == 48);
  CHECK(sections.file_bytes() == segment.whole().size());
  CHECK(sections.are_whole(kInstants, kWordCounts));
  for (std::size_t i = 0; i < kSectionCount; ++i) {
    const auto section = static_cast<Section>(i);
    CAPTURE(i);
    CHECK(sections.bytes(section) == segment.written(i));
    CHECK(sections.numbers(section).size() == sections.written_size(section));
  }
}

TEST_CASE("a section of which a byte has changed is known, and no other") {
  const DamagedSegment segment;
  segment.flip(kSites, 3);
  const SalvagedSections sections(segment.path());
  CHECK_FALSE(sections.is_whole(kSites));
  CHECK_FALSE(sections.are_whole(kTypes, kSites));
  CHECK_FALSE(sections.are_whole(kSites, kSiteStrings));
  CHECK(sections.are_whole(kInstants, kTypes));
  CHECK(sections.are_whole(kSiteEnds, kWordCounts));
  CHECK(sections.numbers(kSites)[2] ==
        SalvagedSections(DamagedSegment().path()).numbers(kSites)[2]);
}

TEST_CASE("one header is enough, and so are both as long as no byte is damaged in both") {
  const DamagedSegment segment;
  const std::size_t end = segment.whole().size() - kHeaderBytes;
  struct Row {
    std::vector<std::size_t> first, second;  // bytes of each header that have changed
    bool opens;
  };
  std::vector<std::size_t> all(kHeaderBytes), fourteen(14), fifteen(15);
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
  for (std::size_t i = 0; i < fourteen.size(); ++i) fourteen[i] = 100 + 3 * i;
  for (std::size_t i = 0; i < fifteen.size(); ++i) fifteen[i] = 100 + 3 * i;
  for (const Row& row :
       {Row{{0}, {}, true}, Row{{}, {17}, true}, Row{all, {}, true}, Row{{}, all, true},
        Row{{0, 40, 900}, {1, 41, 901}, true}, Row{{5}, {kHeaderBytes - 1}, true},
        Row{{100}, {100}, false}, Row{{100, 7}, {100, 8}, false}, Row{all, {3}, false},
        Row{fourteen, {}, true}, Row{fifteen, {}, true}, Row{fifteen, {101}, false}}) {
    CAPTURE(row.first.size());
    CAPTURE(row.second.size());
    std::string bytes = segment.whole();
    for (const std::size_t at : row.first) bytes[at] = static_cast<char>(bytes[at] ^ 4);
    for (const std::size_t at : row.second)
      bytes[end + at] = static_cast<char>(bytes[end + at] ^ 4);
    write_bytes(segment.file(), bytes);
    if (row.opens) {
      const SalvagedSections sections(segment.path());
      CHECK(sections.header().id == segment.header().id);
      CHECK(sections.are_whole(kInstants, kSignatures));
    } else {
      CHECK_THROWS_AS(SalvagedSections(segment.path()), Error);
    }
  }
}

TEST_CASE("a file without a header is none, and one that is not there an error of the system") {
  const DamagedSegment segment;
  for (const std::string& bytes :
       {std::string(), std::string(kMagic), std::string(kHeaderBytes - 1, '\0'),
        std::string(3 * kHeaderBytes, '\0'), segment.whole().substr(8)}) {
    CAPTURE(bytes.size());
    write_bytes(segment.file(), bytes);
    const bool has_second = bytes.size() > 3 * kHeaderBytes;
    if (has_second) {
      CHECK_FALSE(SalvagedSections(segment.path()).is_whole(kDigests));
    } else {
      CHECK_THROWS_AS(SalvagedSections(segment.path()), Error);
    }
  }
  std::filesystem::remove(segment.file());
  CHECK_THROWS_AS(SalvagedSections(segment.path()), std::system_error);
}

TEST_CASE("a file cut short has what stands before its end") {
  const DamagedSegment segment;
  const std::size_t size = segment.header().sections[kIds].begin + 10;
  std::filesystem::resize_file(segment.file(), size);
  const SalvagedSections sections(segment.path());
  CHECK(sections.bytes(kIds) == segment.written(kIds).substr(0, 10));
  std::size_t lost = 0;
  for (std::size_t i = 0; i < kSectionCount; ++i) {
    CAPTURE(i);
    const auto section = static_cast<Section>(i);
    const SectionPlace& place = segment.header().sections[i];
    const std::size_t left = size - std::min<std::size_t>(size, place.begin);
    CHECK(sections.bytes(section) == segment.written(i).substr(0, left));
    CHECK(sections.is_whole(section) == (place.bytes <= left));
    CHECK(sections.written_size(section) == place.bytes / place.width);
    lost += sections.is_whole(section) ? 0 : 1;
  }
  CHECK(lost > 2);
  CHECK(lost < kSectionCount);
}

TEST_CASE("a header that says what cannot be is not believed beyond the file") {
  const DamagedSegment segment;
  Header header = segment.header();
  header.sections[kSites].width = 3;
  header.sections[kDays].begin = ~std::uint64_t{0};
  header.sections[kBlocks].bytes = ~std::uint64_t{0};
  segment.put_header(header);
  const SalvagedSections sections(segment.path());
  CHECK(sections.numbers(kSites).size() == 0);
  CHECK(sections.written_size(kSites) == 0);
  CHECK(sections.bytes(kDays).empty());
  CHECK(sections.bytes(kBlocks).size() < segment.whole().size());
  header.rows = 0xFFFFFFFF;
  segment.put_header(header);
  CHECK_THROWS_AS(SalvagedSections(segment.path()), Error);
}

TEST_CASE("of bases and offsets of pieces one is made from the other") {
  const DamagedSegment segment;
  const std::vector<std::string> whole = ids_of(segment);
  REQUIRE(whole.size() == 48);
  CHECK(whole[0] == "+");
  CHECK(whole[47] == "+#c3");
  for (const char byte : {'\0', '\xFF', '\x41'}) {
    segment.renew();
    segment.fill(kIdEnds, byte);
    const SalvagedSections sections(segment.path());
    CHECK(SalvagedStrings(sections, kIdEnds).has_whole_ends());
    CHECK(ids_of(segment) == whole);
  }
  // Of offsets it is known that they are damaged; those of the other stretch are as they were.
  segment.renew();
  segment.flip(kIdEndOffsets, 5);
  const SalvagedSections sections(segment.path());
  CHECK_FALSE(SalvagedStrings(sections, kIdEnds).has_whole_ends());
  const std::vector<std::string> found = ids_of(segment);
  CHECK(found[5] != whole[5]);
  CHECK(std::vector<std::string>(found.begin() + 7, found.end()) ==
        std::vector<std::string>(whole.begin() + 7, whole.end()));
}

TEST_CASE("a piece ends where it is told to, and beyond the bytes there is none") {
  const DamagedSegment segment;
  const SalvagedSections sections(segment.path());
  SalvagedStrings ids(sections, kIdEnds);
  CHECK(ids.begin(0) == 0);
  CHECK(ids.end(0) == 1);
  CHECK(ids[1] == "+#c1");
  ids.set_end(1, 4);
  CHECK(ids[1] == "+#c");
  CHECK(ids[2] == "1+#c2");
  CHECK(ids.begin(2) == 4);
  ids.set_end(2, ids.bytes().size() + 1);
  CHECK(ids[2].empty());
  CHECK(ids[3].empty());  // it would end before it begins
  CHECK(ids[48].empty());
}
