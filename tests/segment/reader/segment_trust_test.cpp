#include "segment/reader/segment_trust.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <stdexcept>

#include "segment/built_segment.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("a segment as it was written is believed; with a text changed it is not") {
  const BuiltSegment built;
  CHECK_NOTHROW(verify_all_parts(built.open()));
  CHECK_NOTHROW(require_trusted_order(built.open()));
  built.flip(segment_format::kBlocks);
  CHECK_NOTHROW(require_trusted_order(built.open()));
  CHECK(error_of([&] { verify_all_parts(built.open()); }) ==
        built.file() + ": the index is damaged: its texts are not as they were written");
}

TEST_CASE("blocks that leave a row without a place contradict the segment") {
  const BuiltSegment built;
  built.flip(segment_format::kBlockRows);  // the first block begins with the second row
  CHECK(error_of([&] { require_trusted_order(built.open()); }) ==
        built.file() + ": the index is damaged: it contradicts itself");
}

TEST_CASE("what an error says stands without the name of the segment's file") {
  const BuiltSegment built;
  const Segment segment = built.open();
  CHECK(reason_of(segment, std::runtime_error(built.file() + ": trop court")).value ==
        "trop court");
  CHECK(reason_of(segment, std::runtime_error("autre.seg: trop court")).value ==
        "autre.seg: trop court");
  CHECK(reason_of(segment, std::runtime_error("")).value == "");
}

TEST_CASE("a file that was written to since it bore a stamp is not what was read") {
  const BuiltSegment built;
  const Segment segment = built.open();
  const FileStamp before = segment.file().stamp();
  CHECK_NOTHROW(require_trusted_unchanged(segment, before));
  const auto time = std::filesystem::last_write_time(built.file());
  std::filesystem::last_write_time(built.file(), time + std::chrono::seconds(1));
  CHECK_NOTHROW(require_whole(segment.parts()));
  CHECK_NOTHROW(require_not_cut_short(segment.parts()));
  CHECK(error_of([&] { require_trusted_unchanged(segment, before); }) ==
        built.file() + ": the index is damaged: it was written over while it was read");
  BuiltSegment::cut(built.file());
  CHECK(error_of([&] {
          require_trusted_unchanged(segment, before);
        }).ends_with("it was cut short while it was read"));
}
