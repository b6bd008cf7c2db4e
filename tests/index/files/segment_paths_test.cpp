#include "index/files/segment_paths.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"

using namespace glane;

TEST_CASE("a name is a segment's only as a writer would have written it") {
  const struct {
    const char* name;
    std::uint64_t number;  // 0: it is none
  } rows[] = {
      {"1.seg", 1},     {"17.glass", 17}, {"18446744073709551615.seg", ~std::uint64_t{0}},
      {"0.seg", 0},     {"01.seg", 0},    {"+1.seg", 0},
      {"-1.seg", 0},    {" 1.seg", 0},    {"1a.seg", 0},
      {".seg", 0},      {"seg", 0},       {"1.seg.glass", 0},
      {"1.SEG", 0},     {"1.segs", 0},    {"18446744073709551616.seg", 0},
      {"été.glass", 0}, {"", 0},
  };
  for (const auto& row : rows) {
    CAPTURE(row.name);
    CHECK(segment_number(row.name).value_or(0) == row.number);
  }
}

TEST_CASE(
    "the segments of a folder ascend, each once, and numbers that are taken are passed over") {
  const TemporaryDirectory folder;
  CHECK(segment_numbers(folder.path()).empty());
  CHECK(segment_numbers(folder.path("absent")).empty());
  for (const char* name :
       {"10.seg", "2.seg", "2.glass/iamglass", "3.glass/iamglass", "notes.seg"}) {
    folder.write(name, "x");
  }
  CHECK(segment_numbers(folder.path()) == std::vector<std::uint64_t>{2, 3, 10});
  CHECK(free_number(folder.path(), 1) == 1);
  CHECK(free_number(folder.path(), 2) == 4);
  CHECK(free_number(folder.path(), 10) == 11);
  CHECK(segment_path("/archives/idx", 17) == "/archives/idx/17");
}

TEST_CASE("a merge is refused where the disk has no room for it") {
  const TemporaryDirectory folder;
  CHECK_NOTHROW(require_room_for_segment(folder.path(), 1));
  CHECK_THROWS_AS(
      require_room_for_segment(folder.path(), std::numeric_limits<std::uint64_t>::max()), Error);
  CHECK_NOTHROW(require_room_for_segment(folder.path("absent"),
                                         1u << 30));  // whoever writes there will say so
}
