#include "index/snapshot/snapshot.hpp"
#include "index/files/segment_paths.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"
#include "index/files/index_format.hpp"
#include "index/snapshot/open_segments.hpp"
#include "segment/builder/segment_builder.hpp"

using namespace glane;

namespace fs = std::filesystem;

namespace {

Document document_of(const std::string& id) {
  Document document;
  document.id = document.thread = id;
  document.text = "Le marché couvert rouvre ses portes.";
  document.source = "crawl/stored.html";
  return document;
}

// Segments as a writer leaves them: their files, then `current`.
class Writing {
 public:
  Writing() {
    current_.settings.emplace(setting::kFormat, std::to_string(kIndexFormat));
    current_.settings.emplace(setting::kAnalyzer, analyzer_version());
  }

  std::string directory() const { return place_.path(); }
  const TemporaryDirectory& place() const { return place_; }
  Current& current() { return current_; }

  void add_segment(std::uint64_t number, const std::vector<std::string>& ids) {
    SegmentBuilder builder(segment_path(directory(), number), analyzer_, stop_row_words_, {});
    for (const std::string& id : ids) builder.add(document_of(id), 1);
    const WrittenSegment written = builder.write();
    current_.segments.push_back({number, written.id, written.rows, ""});
  }
  void remove_segment(std::uint64_t number) {
    std::erase_if(current_.segments, [&](const auto& one) { return one.number == number; });
  }
  void remove_files(std::uint64_t number) {
    fs::remove(segment_path(directory(), number) + ".seg");
    fs::remove_all(segment_path(directory(), number) + ".glass");
  }
  void publish() {
    ++current_.commit;
    publish_current(directory(), current_);
  }

 private:
  TemporaryDirectory place_;
  Current current_;
  FrenchAnalyzer analyzer_;
  StopWords stop_row_words_ = StopWords::without_postings();
};

std::string error_of(const std::string& directory) {
  try {
    Snapshot::open(directory);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::index);
    CHECK(!error.hint().empty());
    return error.what();
  }
  return "none";
}

RowSet row_set(const std::vector<std::uint32_t>& rows) {
  RowSet set;
  for (const std::uint32_t row : rows) set.add(row);
  return set;
}

bool has_part(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a snapshot is what was published, and no later commit disturbs it") {
  Writing writing;
  writing.add_segment(1, {"a", "b"});
  writing.add_segment(4, {"c", "d", "e"});
  writing.current().segments[1].dead = pack_rows(row_set({1}), 3);
  writing.current().settings.emplace(setting::kRanking, "lemma 2");
  writing.publish();
  const auto first = Snapshot::open(writing.directory());
  REQUIRE(first->segments().size() == 2);
  CHECK(first->segments()[0].segment->id(1) == "b");
  CHECK(first->segments()[1].dead_count == 1);
  CHECK(first->segments()[1].is_live(0));
  CHECK_FALSE(first->segments()[1].is_live(1));
  CHECK(first->setting(setting::kRanking) == "lemma 2");
  CHECK(first->setting("unknown").empty());

  writing.remove_segment(1);
  writing.add_segment(5, {"f"});
  writing.publish();
  writing.remove_files(1);
  const auto second = Snapshot::open(writing.directory(), first);
  CHECK(second->current().commit == 2);
  // What is listed still is not opened again.
  CHECK(second->segments()[0].segment == first->segments()[1].segment);
  CHECK(second->segments()[0].dead == first->segments()[1].dead);
  CHECK(second->segments()[1].segment->id(0) == "f");
  CHECK(first->segments()[0].segment->document(0).id == "a");
}

TEST_CASE("a reader finds a commit while a writer removes what went before") {
  Writing writing;
  writing.add_segment(1, {"1"});
  writing.publish();
  std::thread writer([&] {
    for (std::uint64_t number = 2; number < 120; ++number) {
      writing.add_segment(number, {std::to_string(number)});
      writing.remove_segment(number - 1);
      writing.publish();
      writing.remove_files(number - 1);
    }
  });
  std::uint64_t last = 0;
  while (last < 119) {
    const auto snapshot = Snapshot::open(writing.directory());
    REQUIRE(snapshot->segments().size() == 1);
    CHECK(snapshot->segments()[0].segment->id(0) == std::to_string(snapshot->current().commit));
    CHECK(snapshot->current().commit >= last);
    last = snapshot->current().commit;
  }
  writer.join();
}

TEST_CASE("what is noted of a document is filled into it") {
  Writing writing;
  Document article = document_of("a");
  Document comment = document_of("b");
  comment.type = DocumentType::comment;
  writing.current().notes =
      NoteTable({{hash_of_id("a"), Note{{1'600'000'000, 1'700'000'000}, 0, "crawl/new.html"}},
                 {hash_of_id("b"), Note{{}, 1'650'000'000, ""}}});
  writing.publish();
  const auto snapshot = Snapshot::open(writing.directory());
  snapshot->apply_notes(article);
  CHECK(article.source == "crawl/new.html");
  CHECK(article.captures == 2);
  CHECK(article.first_captured == date_at(1'600'000'000));
  CHECK_FALSE(article.removed_from_page);
  snapshot->apply_notes(comment);
  CHECK(comment.source == "crawl/stored.html");
  CHECK(comment.captures == 0);
  CHECK(comment.removed_from_page == date_at(1'650'000'000));
  Document other = document_of("c");
  snapshot->apply_notes(other);
  CHECK(other == document_of("c"));
}

TEST_CASE("what cannot be read is said, with what to do") {
  Writing writing;
  CHECK(has_part(error_of(writing.directory()), "not an index"));
  writing.add_segment(1, {"a", "b"});
  writing.add_segment(2, {"c"});
  writing.publish();
  Current& current = writing.current();
  const Current good = current;
  const auto fails_by = [&](const std::string& part) {
    writing.publish();
    const std::string error = error_of(writing.directory());
    CAPTURE(error);
    CHECK(has_part(error, part));
    current = good;
  };
  current.settings.find(setting::kAnalyzer)->second = "1";
  fails_by("another version of glane's dictionary");
  current.segments[0].id ^= 1;
  fails_by("another segment than is listed");
  current.segments[0].rows = 3;
  fails_by("other rows than are listed");
  current.segments[0].dead = pack_rows(row_set({2}), 3);
  fails_by("deleted documents cannot be read");
  writing.remove_files(2);
  fails_by("2.seg");
  writing.place().write("2.seg", "no segment");
  fails_by("the index is damaged");
}
