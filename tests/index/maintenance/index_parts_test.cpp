#include "index/maintenance/index_parts.hpp"

#include <doctest/doctest.h>

#include "glane/error.hpp"
#include "index/maintenance/kept_index.hpp"
#include "segment/error_of.hpp"

using namespace glane;
using namespace glane::test;

namespace fs = std::filesystem;

namespace {

// Of three segments.
struct Made {
  Made() { make_index_by_and_by(index.directory(), sample_pages()); }
  std::string path(const std::string& name) const { return index.directory() + "/" + name; }

  IndexLists lists() {
    FaultList found;
    IndexLists opened = open_lists(index.directory(), found);
    faults = texts_of(found.release());
    return opened;
  }
  IndexParts parts() {
    FaultList found;
    IndexParts opened = open_parts(index.directory(), found);
    unreadable = texts_of(found.release(FaultKind::unreadable));
    faults = texts_of(found.release());
    return opened;
  }
  void remove_manifest() const {
    for (const char* ending : {"", "-wal", "-shm"}) fs::remove(path(kManifestFile) + ending);
  }

  TemporaryIndex index;
  std::vector<std::string> faults;
  std::vector<std::string> unreadable;
};

}  // namespace

TEST_CASE("both lists of an index are of one commit, or it is known which is behind") {
  Made made;
  IndexLists lists = made.lists();
  CHECK(lists.is_one_commit());
  CHECK_FALSE(lists.is_behind());
  CHECK(made.faults.empty());
  const std::uint64_t commit = lists.current->commit;
  lists = {};
  Current other = read_current(made.index.directory());
  other.commit = commit - 1;  // as a crash leaves it
  publish_current(made.index.directory(), other);
  lists = made.lists();
  CHECK_FALSE(lists.is_one_commit());
  CHECK_FALSE(lists.is_behind());
  CHECK(made.faults.empty());
  other.commit = commit + 1;
  publish_current(made.index.directory(), other);
  lists = made.lists();
  CHECK(lists.is_behind());
  REQUIRE(made.faults.size() == 1);
  CHECK(made.faults[0].starts_with(Remark(kOlderManifest).text()));
}

TEST_CASE("of one commit, what readers are told otherwise than writers is a fault each") {
  Made made;
  Current wrong = read_current(made.index.directory());
  wrong.segments.pop_back();
  wrong.settings["ranking"] = "k1=2";
  wrong.notes = NoteTable({{5, Note{{}, 7, ""}}});
  publish_current(made.index.directory(), wrong);
  made.lists();
  REQUIRE(made.faults.size() == 3);
  for (const char* what :
       {"other segments, or other documents removed", "other settings", "other notes"}) {
    CHECK(mentions(made.faults,
                   std::string("its file `current` disagrees with the manifest: ") + what));
  }
}

TEST_CASE("a list that is not there, or cannot be read, is a fault that says what it costs") {
  for (const bool damaged : {false, true}) {
    CAPTURE(damaged);
    Made made;
    damaged ? write_bytes(made.path("current"), "glanecur")
            : static_cast<void>(fs::remove(made.path("current")));
    IndexLists lists = made.lists();
    CHECK(lists.manifest.has_value());
    CHECK_FALSE(lists.current.has_value());
    CHECK_FALSE(lists.is_one_commit());
    REQUIRE(made.faults.size() == 1);
    CHECK(
        made.faults[0].ends_with("nothing can be searched; `repair_index` makes it anew from the "
                                 "manifest"));
  }
  for (const bool damaged : {false, true}) {
    CAPTURE(damaged);
    Made made;
    made.remove_manifest();
    if (damaged) write_bytes(made.path(kManifestFile), std::string(5000, 'x'));
    const IndexLists lists = made.lists();
    CHECK_FALSE(lists.manifest.has_value());
    CHECK(lists.current.has_value());
    REQUIRE(made.faults.size() == 1);
    CHECK(mentions(made.faults,
                   damaged ? "its manifest cannot be read: " : "its manifest is not there"));
    CHECK(mentions(made.faults, "searches go on, but nothing can be added"));
  }
}

TEST_CASE("what is no index, or one of another version, is an error") {
  const TemporaryIndex none;
  FaultList faults;
  CHECK_THROWS_AS(open_lists(none.directory(), faults), Error);
  fs::create_directory(none.directory());
  CHECK_THROWS_AS(open_parts(none.directory(), faults), Error);
  write_bytes(none.directory() + "/lisez-moi", "rien");
  CHECK_THROWS_AS(open_parts(none.directory(), faults), Error);

  Made made;
  std::string bytes = read_bytes(made.path("current"));
  bytes[8] = static_cast<char>(kIndexFormat + 1);
  const std::uint64_t hash = XXH3_64bits(bytes.data(), bytes.size() - 8);
  std::memcpy(bytes.data() + bytes.size() - 8, &hash, sizeof hash);
  write_bytes(made.path("current"), bytes);
  made.lists();  // writers know it still
  REQUIRE(made.faults.size() == 1);
  CHECK(made.faults[0].find("its format is 7, not 6") != std::string::npos);
  made.remove_manifest();
  CHECK_THROWS_AS(made.lists(), OtherFormat);
}

TEST_CASE("segments that are listed are opened, and it is known which do not") {
  Made made;
  IndexParts parts = made.parts();
  CHECK(parts.all_open);
  CHECK(parts.unopened.empty());
  CHECK(parts.segments.size() == 3);
  CHECK(parts.segments.live_count() == 12);
  parts = {};
  fs::remove(made.path("1.seg"));
  write_bytes(made.path("3.seg"), "no segment");
  parts = made.parts();
  CHECK_FALSE(parts.all_open);
  CHECK(parts.unopened == std::vector<std::uint64_t>{1, 3});
  REQUIRE(parts.segments.size() == 1);
  CHECK(parts.segments[0].number == 2);
  REQUIRE(made.faults.size() == 2);
  CHECK(made.faults[0].starts_with("1.seg is not there: none of its 4 documents is found"));
  CHECK(made.faults[1].starts_with("3.seg: "));
}

TEST_CASE("a segment that the system does not let be read is none that is damaged") {
  Made made;
  fs::remove(made.path("2.seg"));
  fs::create_symlink("2.seg", made.path("2.seg"));  // to itself
  const IndexParts parts = made.parts();
  CHECK_FALSE(parts.all_open);
  CHECK(parts.unopened.empty());
  CHECK(made.faults.empty());
  REQUIRE(made.unreadable.size() == 1);
  CHECK(made.unreadable[0].starts_with("2.seg: "));
}

TEST_CASE("without `current` writers say what there is, without both nothing is known to live") {
  Made made;
  fs::remove(made.path("current"));
  CHECK(made.parts().segments.live_count() == 12);
  made.remove_manifest();
  write_bytes(made.path("3.seg"), "no segment");
  const IndexParts parts = made.parts();
  CHECK(parts.segments.size() == 2);
  CHECK(parts.segments.live_count() == 0);
  CHECK(parts.segments.dead_count() == 8);
}

TEST_CASE("SQLite finds a manifest in order, or says what is not") {
  Made made;
  FaultList faults;
  CHECK(check_manifest_part(Manifest(made.index.directory(), Manifest::Access::read), faults));
  CHECK(faults.empty());
  const std::string path = made.path(kManifestFile);
  std::string bytes = read_bytes(path);
  const std::size_t file = bytes.find("crawl/1.html");
  REQUIRE(file != std::string::npos);
  bytes.replace(file / 4096 * 4096, 8, std::string(8, '\x7F'));  // the head of its page
  write_bytes(path, bytes);
  CHECK_FALSE(
      check_manifest_part(Manifest(made.index.directory(), Manifest::Access::read), faults));
  CHECK_FALSE(faults.of(FaultKind::database).empty());
}

TEST_CASE("a segment is named by its file") {
  CHECK(index_part_of_segment(1) == "1.seg");
  CHECK(index_part_of_segment(~std::uint64_t{0}) == "18446744073709551615.seg");
}
