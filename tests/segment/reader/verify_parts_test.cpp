#include "segment/reader/verify_parts.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <system_error>

#include "segment/built_segment.hpp"

using namespace glane;
using namespace glane::test;
using namespace segment_format;

namespace {

std::string small_error(const BuiltSegment& built) {
  const Segment segment = built.open();
  return error_of([&] { verify_small_parts(segment.parts()); });
}

std::string large_error(const BuiltSegment& built) {
  const Segment segment = built.open();
  return error_of([&] { verify_large_parts(segment.parts()); });
}

}  // namespace

TEST_CASE("a section that is not as it was written is named; texts only where all is verified") {
  struct Row {
    Section section;
    const char* name;
  };
  for (const Row& row : {Row{kInstants, "instants"}, Row{kSiteStrings, "strings of sites"},
                         Row{kIdHashes, "hashes of ids"}, Row{kClasses, "classes"}}) {
    CAPTURE(row.name);
    const BuiltSegment built;
    CHECK(small_error(built) == "");
    CHECK(large_error(built) == "");
    built.flip(row.section);
    const std::string what =
        built.file() + ": the index is damaged: its " + row.name + " are not as they were written";
    CHECK(small_error(built) == what);
    CHECK(large_error(built) == what);
  }
  const BuiltSegment built;
  built.flip(kBlocks);
  CHECK(small_error(built) == "");
  CHECK(large_error(built).ends_with("its texts are not as they were written"));
}

TEST_CASE("the files of the postings are as long as they were, and have the same bytes") {
  struct Row {
    std::string (BuiltSegment::*file)() const;
    const char* changed;
  };
  for (const Row& row : {Row{&BuiltSegment::version_file, "version"},
                         Row{&BuiltSegment::postings_file, "postings"}}) {
    CAPTURE(row.changed);
    const BuiltSegment built;
    const std::string file = (built.*row.file)();
    const std::string head = file + ": the index is damaged: ";
    BuiltSegment::flip(file);
    CHECK(large_error(built) == head + "it is not as it was written");
    BuiltSegment::flip(file);
    CHECK(large_error(built) == "");
    BuiltSegment::cut(file);
    CHECK(small_error(built) == head + "it is cut short");
    std::ofstream(file, std::ios::app | std::ios::binary) << "  ";
    CHECK(small_error(built) == head + "it is longer than it was written");
    std::filesystem::remove(file);
    const Segment segment = built.open();
    CHECK_THROWS_AS(verify_small_parts(segment.parts()), std::system_error);
  }
}

TEST_CASE("a segment is whole as long as none of its files becomes shorter or longer") {
  const BuiltSegment built;
  const Segment segment = built.open();
  CHECK_NOTHROW(require_whole(segment.parts()));
  CHECK_NOTHROW(require_not_cut_short(segment.parts()));
  BuiltSegment::flip(built.postings_file());
  CHECK_NOTHROW(require_whole(segment.parts()));
  BuiltSegment::cut(built.version_file());
  CHECK(error_of([&] { require_whole(segment.parts()); }).ends_with("it is cut short"));
  BuiltSegment::cut(built.file());
  CHECK(error_of([&] { require_whole(segment.parts()); }) ==
        built.file() + ": the index is damaged: it was cut short while it was read");
  CHECK_NOTHROW(require_not_cut_short(segment.parts()));  // nothing was read of what is gone
}

TEST_CASE("a page that was lost while it was read is an error from then on") {
  const BuiltSegment built(400);
  const Segment segment = built.open();
  segment.release_pages();
  std::filesystem::resize_file(built.file(), 0);
  CHECK(segment.section_bytes(kSignatures).size() % 8 == 0);
  std::uint64_t sum = 0;
  for (const char byte : segment.file().bytes()) sum += static_cast<unsigned char>(byte);
  CHECK(sum == 0);
  CHECK(error_of([&] { require_not_cut_short(segment.parts()); }) ==
        built.file() + ": the index is damaged: it was cut short while it was read");
  CHECK(error_of([&] { verify_large_parts(segment.parts()); }).ends_with("while it was read"));
}
