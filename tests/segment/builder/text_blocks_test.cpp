#include "segment/builder/text_blocks.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "crawl/temporary_directory.hpp"
#include "segment/builder/segment_builder.hpp"
#include "segment/random_segments.hpp"
#include "segment/reader/segment.hpp"
#include "segment/reader/unpacked_blocks.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// Documents of which each third fills a block of its own.
std::vector<Document> long_documents(unsigned seed, std::size_t count) {
  std::vector<Document> documents = random_documents(seed, count);
  for (std::size_t i = 0; i < count; i += 3) {
    documents[i].text = std::string(70'000, static_cast<char>('a' + i % 26));
  }
  return documents;
}

}  // namespace

TEST_CASE("blocks begin where they say, end full, and have every row once") {
  const TemporaryDirectory folder;
  const std::vector<Document> documents = random_documents(std::random_device{}(), 2000);
  const Segment segment = build(folder.path("1"), documents);
  REQUIRE(segment.block_count() > 2);
  CHECK(segment.first_row_of_block(0) == 0);
  CHECK(segment.first_row_of_block(segment.block_count()) == documents.size());
  for (std::uint32_t block = 0; block < segment.block_count(); ++block) {
    const std::uint32_t begin = segment.first_row_of_block(block);
    const std::uint32_t end = segment.first_row_of_block(block + 1);
    REQUIRE(begin < end);
    CHECK(segment.block_of(begin) == block);
    CHECK(segment.block_of(end - 1) == block);
    const std::size_t bytes = segment.unpacked_block(block).size();
    if (block + 1 < segment.block_count()) CHECK(bytes >= TextBlocks::kBlockBytes);
  }
}

TEST_CASE("documents read by way of kept blocks are those of their segment") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const TemporaryDirectory folder;
  // More blocks than are kept.
  const std::vector<Document> documents[] = {long_documents(seed, 150),
                                             long_documents(seed + 1, 150)};
  const Segment segments[] = {build(folder.path("1"), documents[0]),
                              build(folder.path("2"), documents[1])};
  UnpackedBlocks blocks;
  for (int round = 0; round < 600; ++round) {
    const std::size_t which = random() % 2;
    const auto row = static_cast<std::uint32_t>(random() % 150);
    CHECK(segments[which].document(row, blocks) == documents[which][row]);
    if (round == 300) blocks.clear();
  }
}
