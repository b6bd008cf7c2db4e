#include "index/maintenance/index_replacement.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <stdexcept>

#include "glane/error.hpp"
#include "index/files/index_format.hpp"
#include "index/made_segment.hpp"
#include "index/maintenance/damage.hpp"
#include "index/snapshot/open_segments.hpp"

using namespace glane;
using namespace glane::test;

namespace fs = std::filesystem;

namespace {

// An index of segments 1 and 2, of one commit, with a note and settings.
class Replaced {
 public:
  Replaced() {
    fs::create_directory(directory());
    Manifest manifest(directory(), Manifest::Access::create);
    for (const std::uint64_t number : {1u, 2u}) {
      manifest.add_segment(
          is_open_segment_listed_as(made_segment(directory(), number, articles({"a", "b"}))));
    }
    manifest.set_entry("synonyms", "halle");
    manifest.set_entry("ranking", "k1=1");
    manifest.set_note(5, {{}, 7, ""});
    manifest.commit();
    publish_current(directory(), manifest.current());
  }

  std::string directory() const { return index_.directory(); }
  Current before() const { return read_current(directory()); }
  Current as_writers_see_it() const {
    return Manifest(directory(), Manifest::Access::read).contents();
  }

  // What is to be there: a new segment, other settings, another note.
  Current next(IndexReplacement& replacement) const {
    Current contents;
    contents.commit = 10;
    contents.segments = {is_open_segment_listed_as(
        made_segment(directory(), replacement.next_number(), articles({"c"})))};
    contents.settings = {{"ranking", "k1=2"}, {"stopwords", "le\n"}};
    contents.notes = NoteTable({{6, Note{{}, 8, ""}}});
    return contents;
  }

  bool has_left_overs() const {
    for (const auto& entry : fs::directory_iterator(directory())) {
      if (entry.path().filename().string().find(".new-") != std::string::npos) return true;
    }
    return false;
  }

 private:
  TemporaryIndex index_;
};

}  // namespace

TEST_CASE("a new segment bears a number that nothing has borne") {
  struct Row {
    std::string file, listed, setting;
    std::uint64_t next;
  };
  for (const Row& row :
       {Row{"", "", "", 3}, Row{"9.seg", "", "", 10}, Row{"", "12", "", 13},
        Row{"9.seg", "12", "40", 40}, Row{"", "", "2", 3}, Row{"", "", "garbage", 3},
        Row{"", "", "-1", 3}, Row{"", "", "99999999999999999999999", 3},
        // Of a stranger: numbers go on from those of glane's.
        Row{"4611686018427387904.seg", "", "", 3}, Row{"", "18446744073709551615", "", 3}}) {
    CAPTURE(row.file);
    CAPTURE(row.listed);
    CAPTURE(row.setting);
    const Replaced index;
    if (!row.file.empty()) write_bytes(index.directory() + "/" + row.file, "x");
    Current before = index.before();
    if (!row.listed.empty()) before.segments.push_back({std::stoull(row.listed), 1, 1, ""});
    if (!row.setting.empty()) before.settings[std::string(setting::kNextSegment)] = row.setting;
    IndexReplacement replacement(index.directory(), before);
    CHECK(replacement.next_number() == row.next);
    CHECK(replacement.next_number() == row.next + 1);
  }
}

TEST_CASE("what is published is what there is, for readers and writers, and nothing else") {
  for (const ManifestWriting writing : {ManifestWriting::in_place, ManifestWriting::anew}) {
    CAPTURE(static_cast<int>(writing));
    const Replaced index;
    write_bytes(index.directory() + "/lisez-moi", "un autre");
    {
      IndexReplacement replacement(index.directory(), index.before());
      replacement.spare(1);
      replacement.publish(index.next(replacement), writing,
                          [](Manifest& manifest) { manifest.set_entry("writer.more", "oui"); });
    }
    const Current readers = read_current(index.directory());
    CHECK(readers.commit == 11);
    CHECK(readers.settings == std::map<std::string, std::string, std::less<>>{
                                  {"ranking", "k1=2"}, {"stopwords", "le\n"}});
    CHECK(readers.notes.all() == std::map<std::uint64_t, Note>{{6, Note{{}, 8, ""}}});
    REQUIRE(readers.segments.size() == 1);
    CHECK(readers.segments[0].number == 3);
    const Current writers = index.as_writers_see_it();
    CHECK(writers.commit == 11);
    CHECK(writers.segments == readers.segments);
    CHECK(writers.setting("writer.more") == "oui");
    CHECK(writers.setting(setting::kNextSegment) == "4");
    CHECK(writers.setting("synonyms").empty());
    CHECK(has_segment_files(index.directory(), 1));  // spared
    CHECK_FALSE(has_segment_files(index.directory(), 2));
    CHECK(has_segment_files(index.directory(), 3));
    CHECK(fs::exists(index.directory() + "/lisez-moi"));
    CHECK_FALSE(index.has_left_overs());
  }
}

TEST_CASE("commits count on from the greater of both") {
  const Replaced index;
  IndexReplacement replacement(index.directory(), index.before());
  Current contents = index.next(replacement);
  contents.commit = 0;
  replacement.publish(contents, ManifestWriting::in_place);
  CHECK(read_current(index.directory()).commit == 2);
}

TEST_CASE("a manifest that is none, or has a write-ahead file, is written anew") {
  const Replaced index;
  const std::string manifest = index.directory() + "/" + kManifestFile;
  write_bytes(manifest, "no manifest");
  // Of an older one, of which nothing is to come into the new one.
  write_bytes(manifest + "-wal", std::string("\x37\x7F\x06\x82", 4) + std::string(4000, 'x'));
  IndexReplacement replacement(index.directory(), index.before());
  Current contents = index.next(replacement);
  CHECK_THROWS_AS(replacement.publish(contents, ManifestWriting::in_place), Error);
  replacement.publish(contents, ManifestWriting::anew);
  CHECK(index.as_writers_see_it().segments == contents.segments);
  CHECK(Manifest(index.directory(), Manifest::Access::read).fault().empty());
}

TEST_CASE("where it fails, what was there stays, and what it has made goes") {
  for (const ManifestWriting writing : {ManifestWriting::in_place, ManifestWriting::anew}) {
    CAPTURE(static_cast<int>(writing));
    const Replaced index;
    const std::string before = read_bytes(index.directory() + "/current");
    {
      IndexReplacement replacement(index.directory(), index.before());
      CHECK_THROWS_AS(replacement.publish(index.next(replacement), writing,
                                          [](Manifest&) { throw std::runtime_error("no"); }),
                      std::runtime_error);
      CHECK(has_segment_files(index.directory(), 3));
    }
    CHECK(read_bytes(index.directory() + "/current") == before);
    CHECK(index.as_writers_see_it().settings.contains("synonyms"));
    CHECK(has_segment_files(index.directory(), 1));
    CHECK(has_segment_files(index.directory(), 2));
    CHECK_FALSE(has_segment_files(index.directory(), 3));
    CHECK_FALSE(index.has_left_overs());
  }
}

TEST_CASE("an index of which a part is a link is not replaced") {
  const Replaced index;
  fs::create_symlink("manifest.db", index.directory() + "/3.seg");
  fs::remove(index.directory() + "/current");
  fs::create_symlink("manifest.db", index.directory() + "/current");
  CHECK_THROWS_AS(IndexReplacement(index.directory(), {}), Error);
}
