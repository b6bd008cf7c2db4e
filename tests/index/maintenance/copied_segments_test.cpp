#include "index/maintenance/copied_segments.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <system_error>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"
#include "index/made_segment.hpp"
#include "index/maintenance/damage.hpp"
#include "segment/error_of.hpp"

using namespace glane;
using namespace glane::test;

namespace fs = std::filesystem;

TEST_CASE("a copy has all of a segment under its new number, and shares its files or does not") {
  const TemporaryDirectory from, to;
  const LiveSegment made = made_segment(from.path(), 3, articles({"a", "b"}));
  for (const CopyKind kind : {CopyKind::shared, CopyKind::apart}) {
    const std::uint64_t number = kind == CopyKind::shared ? 3 : 8;
    CAPTURE(number);
    copy_segment(from.path(), 3, to.path(), number, kind);
    const Segment copy(segment_path(to.path(), number));
    CHECK(copy.id() == made.segment->id());
    CHECK(copy.document(1) == articles({"b"})[0]);
    for (const char* file : {".seg", ".glass/iamglass", ".glass/postlist.glass"}) {
      CAPTURE(file);
      const fs::path source = from.path("3") + file;
      const fs::path target = segment_path(to.path(), number) + file;
      CHECK(read_bytes(target) == read_bytes(source));
      CHECK(fs::equivalent(source, target) == (kind == CopyKind::shared));
    }
  }
  damage_byte(to.path("8.seg"), 700);
  CHECK_FALSE(damage_of(SegmentSet({made})));
}

TEST_CASE("a copy of what is not all there, or over something, is an error that names the file") {
  for (const CopyKind kind : {CopyKind::shared, CopyKind::apart}) {
    const TemporaryDirectory from, to;
    made_segment(from.path(), 1, articles({"a"}));
    CHECK(error_of([&] {
            copy_segment(from.path(), 2, to.path(), 1, kind);
          }).find(from.path("2.seg")) != std::string::npos);
    copy_segment(from.path(), 1, to.path(), 1, kind);
    CHECK_THROWS_AS(copy_segment(from.path(), 1, to.path(), 1, kind), std::system_error);
    fs::remove(from.path("1.glass/postlist.glass"));
    CHECK(error_of([&] {
            copy_segment(from.path(), 1, to.path(), 4, kind);
          }).find(from.path("1.glass/postlist.glass")) != std::string::npos);
  }
}

TEST_CASE("an index with a link, or with what is no file, is refused by the name of that") {
  const auto refused = [](auto put) {
    const TemporaryDirectory folder;
    made_segment(folder.path(), 1, articles({"a"}));
    folder.write("lisez-moi/note", "un autre");
    put(folder.path());
    const std::string error = error_of([&] { require_copyable_segments(folder.path()); });
    return error.empty() ? error : error.substr(folder.path().size() + 1);
  };
  const std::string why = ": a link or no file, which no index has";
  CHECK(refused([](const std::string&) {}).empty());
  CHECK(refused([](const std::string& at) { fs::create_symlink("1.seg", at + "/2.seg"); }) ==
        "2.seg" + why);
  CHECK(refused([](const std::string& at) { fs::create_symlink("nowhere", at + "/current"); }) ==
        "current" + why);
  CHECK(refused([](const std::string& at) {
          fs::create_directory_symlink("1.glass", at + "/2.glass");
        }) == "2.glass" + why);
  CHECK(refused([](const std::string& at) {
          REQUIRE(::mkfifo((at + "/tube").c_str(), 0600) == 0);
        }) == "tube" + why);
  CHECK(refused([](const std::string& at) {
          fs::create_symlink("iamglass", at + "/1.glass/other");
        }) == "1.glass/other" + why);
  CHECK(refused([](const std::string& at) { fs::create_directory(at + "/1.glass/more"); }) ==
        "1.glass/more" + why);
  // Of a folder that is none of a segment's nothing is copied.
  CHECK(
      refused([](const std::string& at) { fs::create_symlink("/", at + "/lisez-moi/x"); }).empty());
}

TEST_CASE("the first part that is not as it was written is named, of whichever file") {
  const TemporaryDirectory folder;
  CHECK_FALSE(damage_of(SegmentSet()));
  const SegmentSet segments({made_segment(folder.path(), 1, articles({"a"})),
                             made_segment(folder.path(), 2, articles({"b"})),
                             made_segment(folder.path(), 3, articles({"c"}))});
  CHECK_FALSE(damage_of(segments));
  CHECK_THROWS_AS(damage_of(segments, [] { return true; }), Interrupted);
  damage_byte(folder.path("3.glass/postlist.glass"), 100);
  CHECK(damage_of(segments).value().text() == "3.seg: its postings are not as they were written");
  const auto open = [&](std::uint64_t number) {
    return LiveSegment{number,
                       std::make_shared<const Segment>(segment_path(folder.path(), number),
                                                       SegmentTrust::structure),
                       nullptr, 0};
  };
  REQUIRE(damage(folder.path("2.seg"), segment_format::kDigests, false));
  REQUIRE(damage(folder.path("2.seg"), segment_format::kBlocks, false));
  CHECK(damage_of(SegmentSet({open(1), open(2), open(3)})).value().text() ==
        "2.seg: its digests are not as they were written");
}

TEST_CASE("one folder has one path, however it is written") {
  const std::string here = fs::current_path().string();
  for (const auto& [path, plain] : {std::pair<std::string, std::string>{"/a/b", "/a/b"},
                                    {"/a/b/", "/a/b"},
                                    {"/a//b///", "/a/b"},
                                    {"/a/./c/../b", "/a/b"},
                                    {"/a/b/.", "/a/b"},
                                    {"/", "/"},
                                    {"idx", here + "/idx"},
                                    {"./idx/", here + "/idx"},
                                    {"été/..", here}}) {
    const std::string given = path;
    CAPTURE(given);
    CHECK(path_of_copied_index(given) == plain);
  }
}
