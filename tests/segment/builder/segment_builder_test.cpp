#include "segment/builder/segment_builder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"
#include "segment/format/digest.hpp"
#include "segment/random_segments.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("documents become the rows of a segment in the order in which they are added") {
  const TemporaryDirectory folder;
  FrenchAnalyzer analyzer;
  SegmentBuilder builder(folder.path("1"), analyzer, stop_row_words(), {});
  CHECK(builder.rows() == 0);
  const std::size_t before = builder.memory();
  const auto documents = random_documents(3, 5);
  for (std::uint32_t row = 0; row < documents.size(); ++row) {
    CHECK(builder.add(documents[row], 100 + row) == row);
  }
  CHECK(builder.rows() == 5);
  CHECK(builder.memory() > before);
  const WrittenSegment written = builder.write();
  CHECK(written.rows == 5);
  const Segment segment(folder.path("1"));
  CHECK(segment.id() == written.id);
  CHECK(segment.bytes() == written.bytes);
  for (std::uint32_t row = 0; row < documents.size(); ++row) {
    CHECK(segment.document(row) == documents[row]);
    CHECK(segment.digest(row) == 100 + row);
  }
}

TEST_CASE("a builder is at its limit by rows or by streams, and takes no more") {
  const TemporaryDirectory folder;
  FrenchAnalyzer analyzer;
  Document document;
  document.text = "le marché";
  SegmentBuilder rows(folder.path("1"), analyzer, stop_row_words(), {7, 1 << 20});
  for (int i = 0; i < 7; ++i) {
    CHECK_FALSE(rows.is_at_limit());
    rows.add(document, 1);
  }
  CHECK(rows.is_at_limit());
  CHECK_THROWS_AS(rows.add(document, 1), Error);
  rows.write();
  CHECK(Segment(folder.path("1")).rows() == 7);
  SegmentBuilder streams(folder.path("2"), analyzer, stop_row_words(), {1000, 9});
  streams.add(document, 1);
  CHECK_FALSE(streams.is_at_limit());
  streams.add(document, 1);
  CHECK(streams.is_at_limit());
}

TEST_CASE("a document too large to be read back is refused, and the others stay") {
  const TemporaryDirectory folder;
  FrenchAnalyzer analyzer;
  SegmentBuilder builder(folder.path("1"), analyzer, stop_row_words(), {});
  Document document;
  document.id = "a";
  builder.add(document, digest(document));
  document.text.assign(kMostDocumentBytes + 1, '.');
  CHECK_THROWS_AS(builder.add(document, 1), Error);
  document.text.assign(kMostDocumentBytes - 1, '.');
  document.id = "";
  builder.add(document, 2);
  builder.write();
  const Segment segment(folder.path("1"));
  REQUIRE(segment.rows() == 2);
  CHECK(segment.document(1).text == document.text);
}

TEST_CASE("files that cannot be written leave nothing") {
  const TemporaryDirectory folder;
  FrenchAnalyzer analyzer;
  const auto write = [&](const std::string& path) {
    SegmentBuilder builder(path, analyzer, stop_row_words(), {});
    builder.add(random_documents(1, 1)[0], 1);
    builder.write();
  };
  folder.write("1.glass/iamglass", "somebody's");
  CHECK_THROWS(write(folder.path("1")));
  CHECK_FALSE(std::filesystem::exists(folder.path("1.seg")));
  CHECK(std::filesystem::exists(folder.path("1.glass/iamglass")));
  CHECK_THROWS(write(folder.path("none/1")));
  std::filesystem::create_directory(folder.path("2.seg"));
  CHECK_THROWS(write(folder.path("2")));
  CHECK_FALSE(std::filesystem::exists(folder.path("2.glass")));
}

TEST_CASE("a builder that is not written to its end leaves nothing") {
  const TemporaryDirectory folder;
  FrenchAnalyzer analyzer;
  {
    SegmentBuilder builder(folder.path("1"), analyzer, stop_row_words(), {});
    Document document;
    std::uint64_t random = 1;  // packs badly
    for (std::size_t i = 0; i < std::size_t{4} << 20; ++i) {
      random = random * 6364136223846793005u + 1442695040888963407u;
      document.text += static_cast<char>('!' + (random >> 33) % 90);
    }
    for (int i = 0; i < 3; ++i) builder.add(document, 1);
    CHECK(std::filesystem::exists(folder.path("1.seg")));
  }
  CHECK_FALSE(std::filesystem::exists(folder.path("1.seg")));
  CHECK_FALSE(std::filesystem::exists(folder.path("1.glass")));
}
